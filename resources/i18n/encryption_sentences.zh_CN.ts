<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>encryption_sentences</name>
    <message>
        <source>{path} is encrypted, and this computer does not hold its key {mark}. Enter the recovery key to open it; if it is no fair at all, nothing can tell. It was left as it is.</source>
        <translation>{path} 已加密，这台电脑没有它的密钥（编号 {mark}）。输入恢复密钥即可打开；它若根本不是展会文件，没有密钥也无从判断。文件保持原样。</translation>
    </message>
    <message>
        <source>This key does not open {path}. Take the sheet with the key number {mark}; the file was left as it is.</source>
        <translation>这个密钥打不开 {path}。请找密钥编号为 {mark} 的恢复单；文件保持原样。</translation>
    </message>
    <message>
        <source>This installation of FairDesk cannot open encrypted fairs. Nothing was changed; install the package sqlcipher3, or open the fair on another computer.</source>
        <translation>这份 FairDesk 不能打开加密的展会。没有任何改动；请安装 sqlcipher3 软件包，或在另一台电脑上打开。</translation>
    </message>
    <message>
        <source>{path} is not encrypted and has no key. It was left as it is.</source>
        <translation>{path} 没有加密，也没有密钥。文件保持原样。</translation>
    </message>
    <message>
        <source>{path} is encrypted already. It was left as it is.</source>
        <translation>{path} 已经加密。文件保持原样。</translation>
    </message>
    <message>
        <source>The new file was not the old one in every row, so it was not used. The fair is as it was; verify it, and look for a backup.</source>
        <translation>新文件与旧文件并非每行一致，因此没有采用。展会保持原样；请核查文件，并准备好备份。</translation>
    </message>
    <message>
        <source>Type the recovery key, or scan the code on its sheet.</source>
        <translation>请输入恢复密钥，或扫描恢复单上的二维码。</translation>
    </message>
    <message>
        <source>A recovery key has eight groups of five letters and digits.</source>
        <translation>恢复密钥共八组，每组五个字母或数字。</translation>
    </message>
    <message>
        <source>No recovery key has such a sign: group {groups}. Compare it with the sheet.</source>
        <translation>恢复密钥里没有这样的字符：第 {groups} 组，请与恢复单核对。</translation>
    </message>
    <message>
        <source>Compare with the sheet, letter by letter: group {groups}.</source>
        <translation>第 {groups} 组有误，请与恢复单逐字核对。</translation>
    </message>
</context>
</TS>
