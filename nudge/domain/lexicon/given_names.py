"""Given names by which a word of a title is known to name somebody.

Owns a list from many languages. Left out: names that are everyday words in titles
(May, Will, Mark, Grace as a verb's neighbour), which the feed's own people bring back.
"""

from nudge.domain.lexicon import read_list
from nudge.domain.titles import fold

GIVEN_NAMES = frozenset(
    fold(name)
    for name in read_list("""
Ana, Tom, Priya, Maria, Thomas, Anna, Peter, Julia, Michael, Sarah
""")
)

SURNAMES_CJK = read_list("""
佐藤, 鈴木, 高橋, 田中, 伊藤, 渡辺, 渡邊, 渡邉, 山本, 中村, 小林, 加藤, 吉田, 山田, 佐々木, 山口, 松本, 井上, 木村, 林, 斎藤, 斉藤, 齋藤, 清水, 山崎, 森, 池田, 橋本, 阿部, 石川, 山下, 中島,
石井, 小川, 前田, 岡田, 長谷川, 藤田, 後藤, 近藤, 村上, 遠藤, 青木, 坂本, 福田, 太田, 西村, 藤井, 金子, 岡本, 藤原, 三浦, 中野, 中川, 原田, 松田, 竹内, 小野, 田村, 中山, 和田, 石田, 森田, 上田, 原,
内田, 柴田, 酒井, 宮崎, 横山, 高木, 安藤, 宮本, 大野, 小島, 谷口, 工藤, 今井, 高田, 増田, 丸山, 杉山, 村田, 大塚, 新井, 小山, 平野, 藤本, 河野, 上野, 野口, 武田, 松井, 千葉, 岩崎, 菅原, 久保, 木下, 佐野, 野村,
松尾, 市川, 菊地, 菊池, 杉本, 古川, 大西, 島田, 水野, 桜井, 渡部, 吉川, 山内, 西田, 飯田, 西川, 小松, 北村, 安田, 五十嵐, 川口, 平田, 関, 中田, 久保田, 服部, 東, 岩田, 土屋, 川崎, 福島, 本田, 辻, 樋口, 秋山, 田口,
永井, 山中, 中西, 吉村, 川上, 大橋, 石原, 松岡, 浜田, 馬場, 森本, 矢野, 浅野, 松下, 星野, 大久保, 吉岡, 小池, 野田, 荒木, 熊谷, 松浦, 大谷, 内藤, 黒田, 尾崎, 川村, 永田, 望月, 松村, 荒井, 堀, 早川, 岡崎, 大島, 栗原, 広瀬, 川島
""")
