import 'weui/dist/style/base/base.min.css';
import 'weui/dist/style/widget/weui-button/weui-button.min.css';
import 'weui/dist/style/widget/weui-loading/weui-loading.min.css';
import './styles/page.css';
import './styles/phone.css';
import './styles/chat.css';
import './styles/inspector.css';
import { render } from 'preact';
import { SimulatorPage } from './simulator-page';

const page = document.getElementById('page');
if (page) render(<SimulatorPage />, page);
