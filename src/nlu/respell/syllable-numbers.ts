import type { Syllables } from '../features/syllables';
import { syllableOf } from '../features/syllables';

/** Every syllable as it is typed, without tones (ü as v), with a character that is read so. */
const TYPED =
  'a啊ai癌an按ang昂ao熬ba把bai百ban办bang帮bao保bei备ben本beng崩bi比bian边biao表bie别bin滨bing病bo簿bu不ca擦cai才can参' +
  'cang沧cao操ce策cen埁ceng层cha查chai拆chan产chang长chao超che车chen沉cheng成chi吃chong充chou筹chu出chua欻chuai揣' +
  'chuan传chuang窗chui锤chun纯chuo哾ci次cong从cou凑cu促cuan巑cui催cun村cuo错da打dai带dan单dang当dao到de的den扥deng等' +
  'di地dia嗲dian点diao掉die爹ding定diu丢dong动dou都du度duan断dui对dun盾duo多e额ei诶en恩eng鞥er二fa发fan烦fang方fei费' +
  'fen份feng封fo佛fou否fu复ga噶gai该gan干gang刚gao高ge个gei给gen跟geng更gong工gou够gu估gua挂guai乖guan关guang广gui规' +
  'gun滚guo过ha哈hai还han含hang杭hao好he和hei黑hen很heng横hong红hou后hu户hua话huai坏huan换huang黄hui会hun混huo活ji几' +
  'jia嘉jian件jiang讲jiao交jie接jin金jing经jiong侰jiu就ju居juan卷jue决jun均ka卡kai开kan看kang康kao靠ke可kei剋ken肯' +
  'keng坑kong空kou口ku苦kua跨kuai块kuan款kuang况kui亏kun困kuo括la啦lai来lan栏lang浪lao老le嘞lei类leng冷li里lia俩' +
  'lian连liang两liao了lie列lin临ling灵liu留long龙lou漏lu录luan乱lun论luo落lv率lve略ma吗mai买man满mang忙mao冇me么mei没' +
  'men门meng懵mi密mian面miao苗mie咩min民ming明miu缪mo模mou某mu目na哪nai奶nan南nang囊nao脑ne呢nei内nen恁neng能ni你' +
  'nian年niang娘niao尿nie乜nin您ning宁niu牛nong农nou槈nu伮nuan暖nuo挪nv女nve婩o哦ou偶pa怕pai拍pan判pang旁pao跑pei赔' +
  'pen喷peng朋pi批pian片piao票pie撇pin品ping平po婆pou剖pu谱qi期qia恰qian钱qiang腔qiao瞧qie且qin亲qing请qiong儝qiu求' +
  'qu去quan全que确qun群ran然rang让rao绕re热ren人reng仍ri日rong容rou肉ru入ruan软rui瑞run橍ruo若sa仨sai噻san三sang丧' +
  'sao扫se涩sen森seng僧sha啥shai晒shan山shang上shao少she社shen什sheng生shi是shou手shu数shua刷shuai摔shuan栓' +
  'shuang双shui谁shun顺shuo说si司song送sou搜su诉suan算sui岁sun损suo所ta他tai台tan探tang趟tao掏te特teng疼ti提tian天' +
  'tiao条tie贴ting停tong同tou头tu途tuan团tui退tun吞tuo托wa娃wai外wan完wang网wei位wen问weng嗡wo我wu务xi系xia下xian限' +
  'xiang想xiao销xie些xin新xing行xiong胸xiu休xu续xuan选xue学xun询ya牙yan验yang样yao要ye业yi医yin银ying影yo哟yong用' +
  'you有yu余yuan院yue月yun允za咋zai在zan暂zang脏zao早ze则zei戝zen怎zeng增zha诈zhai摘zhan站zhang账zhao找zhe这zhen诊' +
  'zheng证zhi职zhong重zhou州zhu住zhua抓zhuai拽zhuan转zhuang状zhui追zhun准zhuo丵zi自zong总zou走zu足zuan钻zui最zun尊' +
  'zuo作';

/** The number of each syllable as it is typed. */
export function syllableNumbers(syllables: Syllables): ReadonlyMap<string, number> {
  const pairs = TYPED.matchAll(/([a-z]+)([^a-z])/g);
  return new Map(
    [...pairs].map(([, typed = '', character = '']) => [typed, syllableOf(character.charCodeAt(0), syllables)]),
  );
}
