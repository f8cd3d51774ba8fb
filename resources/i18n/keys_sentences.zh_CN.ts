<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>keys_sentences</name>
    <message>
        <source>The badges of this fair are signed with a key that this computer does not hold. Nothing was printed; take the key in under Settings, Badge key.</source>
        <translation>本届证件所用的签发密钥不在本机，没有打印任何证件；请在“设置 › 证件密钥”里接收。</translation>
    </message>
    <message>
        <source>This computer holds the badge key {held}, but the fair&apos;s badges are signed with {wanted}. Nothing was printed; take the right key in under Settings, Badge key.</source>
        <translation>本机的证件密钥是 {held}，而本届证件由 {wanted} 签发。没有打印任何证件；请在“设置 › 证件密钥”里接收正确的密钥。</translation>
    </message>
    <message>
        <source>This desk does not hold the key that {number} is signed with. Nothing was printed; take the key in under Settings, Badge key, or reissue the badge here.</source>
        <translation>本机没有签发 {number} 所用的密钥，没有打印任何证件；请在“设置 › 证件密钥”里接收，或在此补办。</translation>
    </message>
    <message>
        <source>This computer holds no badge key of this fair. Take it in first, or print a badge here to make one.</source>
        <translation>本机没有本届的证件密钥。请先接收；若还没有任何登记台打印过证件，在此打印即可生成。</translation>
    </message>
    <message>
        <source>A booth&apos;s computer gets no badge key: it goes by its list of badges. Nothing was changed.</source>
        <translation>展位电脑不持有证件密钥，只按名单核对。未作任何更改。</translation>
    </message>
    <message>
        <source>The passphrase needs at least {least} letters or digits.</source>
        <translation>口令至少需要 {least} 个字母或数字。</translation>
    </message>
    <message>
        <source>The key file does not open: the passphrase is another one, or the file was changed. Nothing was taken in; type the passphrase again.</source>
        <translation>密钥文件打不开：口令不对，或文件被改动过。没有接收任何密钥；请重新输入口令。</translation>
    </message>
    <message>
        <source>This is no key file of FairDesk, or it is cut off. Nothing was taken in; have it handed over again.</source>
        <translation>这不是 FairDesk 的密钥文件，或者文件不完整。没有接收任何密钥；请让对方重新移交。</translation>
    </message>
    <message>
        <source>This key file was written by a newer FairDesk. Update this computer, then take it in.</source>
        <translation>此密钥文件由更新版本的 FairDesk 写成。请先更新本机，再接收。</translation>
    </message>
    <message>
        <source>This fair has the badge key {held} here; the file brings another one, {offered}. Nothing was changed. Badges under a key that is replaced are called not genuine here.</source>
        <translation>本机上本届的证件密钥是 {held}，文件带来的是另一把 {offered}。未作任何更改。被替换的密钥所签证件，本机会判为疑似伪造。</translation>
    </message>
    <message>
        <source>The key {offered} in this file is for {name}, not for the open fair, whose key here is {held}. Nothing was changed.</source>
        <translation>文件里的密钥 {offered} 属于“{name}”，不是当前打开的展会（本机密钥 {held}）。未作任何更改。</translation>
    </message>
</context>
</TS>
