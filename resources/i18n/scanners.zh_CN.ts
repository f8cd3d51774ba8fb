<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ScannerDoctor</name>
    <message>
        <source>Scan again</source>
        <translation>重新扫描</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Check the scanner</source>
        <translation>扫码枪检测</translation>
    </message>
    <message>
        <source>What the scanner types appears here</source>
        <translation>扫码枪输入的内容会显示在这里</translation>
    </message>
    <message>
        <source>What the scanner typed</source>
        <translation>扫码枪输入的内容</translation>
    </message>
    <message>
        <source>Calibration code</source>
        <translation>校准码</translation>
    </message>
    <message>
        <source>Scan this code once, with this window in front</source>
        <translation>请在本窗口前扫描此码一次</translation>
    </message>
    <message>
        <source>Something has to be changed first; then scan again</source>
        <translation>请先按提示调整，然后重新扫描</translation>
    </message>
    <message>
        <source>The scanner is understood; FairDesk has set itself accordingly</source>
        <translation>已识别扫码枪，FairDesk 已自动适配</translation>
    </message>
    <message>
        <source>One scan tells the keyboard layout, what ends a code, Caps Lock, an input method in the way, double output and the speed. Turn the screen up if the scanner does not answer.</source>
        <translation>扫描一次即可判断键盘布局、结尾键、大写锁定、输入法拦截、重复输出和速度。扫码枪没有反应时，请调高屏幕亮度。</translation>
    </message>
</context>
<context>
    <name>scanners</name>
    <message>
        <source>Good</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>已适配</translation>
    </message>
    <message>
        <source>To change</source>
        <translation>需调整</translation>
    </message>
    <message>
        <source>The keyboard layouts of scanner and computer agree.</source>
        <translation>扫码枪与电脑的键盘布局一致。</translation>
    </message>
    <message>
        <source>The scanner types as {scanner}, the computer reads {computer}: every sign is put right.</source>
        <translation>扫码枪按 {scanner} 输入，电脑按 {computer} 读取：每个字符都会自动更正。</translation>
    </message>
    <message>
        <source>Each code ends with Enter.</source>
        <translation>每个码以回车结尾。</translation>
    </message>
    <message>
        <source>Each code ends with Tab; that is as good as Enter.</source>
        <translation>每个码以 Tab 结尾，与回车同样可用。</translation>
    </message>
    <message>
        <source>Nothing ends a code; a short pause does. Set the scanner to send Enter if codes run together.</source>
        <translation>码后没有结尾键，以短暂停顿为界。如果两个码连在一起，请将扫码枪设为发送回车。</translation>
    </message>
    <message>
        <source>It types quickly enough to be told from a person.</source>
        <translation>输入速度足够快，可与人工输入区分。</translation>
    </message>
    <message>
        <source>It types slowly: pauses of up to {gap} ms are allowed. Shorten its delay between keys, so that quick typing is not taken for a scan.</source>
        <translation>输入较慢：已允许最长 {gap} 毫秒的停顿。请缩短扫码枪的按键间隔，以免把快速打字当作扫码。</translation>
    </message>
    <message>
        <source>It types “{0}” before each code; that is left out.</source>
        <translation>每个码前会输入“{0}”，读取时会去掉。</translation>
    </message>
    <message>
        <source>It types “{0}” behind each code. Switch that off with the setup sheet of the scanner; it may send Enter only.</source>
        <translation>每个码后会输入“{0}”。请用扫码枪的设置码关闭，只保留回车。</translation>
    </message>
    <message>
        <source>Caps Lock is on: capitals and small letters are put right.</source>
        <translation>大写锁定已开启：大小写会自动更正。</translation>
    </message>
    <message>
        <source>It sends each code twice; the second is dropped.</source>
        <translation>每个码会发送两次，第二次会被忽略。</translation>
    </message>
    <message>
        <source>An input method takes its keys. Switch it to English; badges are read all the same, other codes may not be.</source>
        <translation>输入法拦截了扫码枪的按键。请切换到英文；证件仍可读取，其他码可能读不出。</translation>
    </message>
    <message>
        <source>It turns all letters to one case. Switch that off with the setup sheet of the scanner; badges are read all the same.</source>
        <translation>扫码枪把字母全部变成了同一种大小写。请用扫码枪的设置码关闭；证件仍可读取。</translation>
    </message>
    <message>
        <source>Something else came: “{0}”. Was it this code? Otherwise reset the scanner with its setup sheet and scan again.</source>
        <translation>收到的是其他内容：“{0}”。扫描的是这个码吗？如果是，请用设置码恢复扫码枪的出厂设置，再扫描一次。</translation>
    </message>
</context>
</TS>
