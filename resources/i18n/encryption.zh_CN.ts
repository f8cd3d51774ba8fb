<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ConversionDialog</name>
    <message>
        <source>Encryption</source>
        <translation>加密</translation>
    </message>
    <message>
        <source>Whoever gets the file may read all names, numbers and contacts in it</source>
        <translation>我明白：拿到文件的人可以读到其中全部姓名、号码和联系方式</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Encrypt this fair?</source>
        <translation>加密本展会？</translation>
    </message>
    <message>
        <source>Give this fair a new key?</source>
        <translation>为本展会更换密钥？</translation>
    </message>
    <message>
        <source>Store this fair without encryption?</source>
        <translation>解除本展会的加密？</translation>
    </message>
    <message>
        <source>The fair closes, is written anew under a key, compared row by row, and opens again. This computer keeps the key; you get a recovery sheet to print.

Copies and backups made before stay readable for everybody. Remove them once the first encrypted backup is made.</source>
        <translation>展会将关闭，用密钥重新写入并逐行比对，然后再次打开。密钥由这台电脑保管；完成后请打印恢复单。

此前的副本和备份仍是任何人都能读取的明文。第一份加密备份完成后，请删除它们。</translation>
    </message>
    <message>
        <source>The fair closes, is written anew under another key, compared row by row, and opens again. The old recovery sheet goes on opening the copies and backups that were made before; print a new one for the fair.</source>
        <translation>展会将关闭，用新密钥重新写入并逐行比对，然后再次打开。旧恢复单仍可打开此前的副本和备份；请为展会打印新的恢复单。</translation>
    </message>
    <message>
        <source>The fair closes, is written anew without a key, compared row by row, and opens again.</source>
        <translation>展会将关闭，不用密钥重新写入并逐行比对，然后再次打开。</translation>
    </message>
    <message>
        <source>Encrypt</source>
        <translation>加密</translation>
    </message>
    <message>
        <source>Change the key</source>
        <translation>更换密钥</translation>
    </message>
    <message>
        <source>Remove the encryption</source>
        <translation>解除加密</translation>
    </message>
</context>
<context>
    <name>EnterKeyDialog</name>
    <message>
        <source>Recovery key</source>
        <translation>恢复密钥</translation>
    </message>
    <message>
        <source>I have no recovery key</source>
        <translation>我没有恢复密钥</translation>
    </message>
    <message>
        <source>Open the fair</source>
        <translation>打开展会</translation>
    </message>
    <message>
        <source>{number} of {all} groups</source>
        <translation>已输入 {number} 组，共 {all} 组</translation>
    </message>
    <message>
        <source>Group {groups}: there is no such letter</source>
        <translation>第 {groups} 组：没有这样的字符</translation>
    </message>
    <message>
        <source>Group {groups}: compare it with the sheet</source>
        <translation>第 {groups} 组有误，请与恢复单核对</translation>
    </message>
    <message>
        <source>{name} is encrypted</source>
        <translation>{name} 已加密</translation>
    </message>
    <message>
        <source>This computer does not hold its key. Take the recovery sheet with the key number {mark}, and type its eight groups or scan its code. The key is then kept here.</source>
        <translation>这台电脑没有它的密钥。请找密钥编号为 {mark} 的恢复单，输入八组字符或扫描二维码。此后密钥由这台电脑保管。</translation>
    </message>
    <message>
        <source>Any of these opens it: a computer on which this fair was opened before (Settings, Encryption shows the key there); the sheet that was printed when the fair was made or its key was changed; another copy of the fair with a key of its own.

Without any of them nobody can read this file, not even the makers of FairDesk. Nothing was changed and no new fair was made in its place; keep the file, in case the sheet turns up.</source>
        <translation>以下任何一项都能打开它：曾经打开过本展会的电脑（在“设置 › 加密”中可查看密钥）；新建展会或更换密钥时打印的恢复单；另一份有自己密钥的展会副本。

如果都没有，任何人都无法读取这个文件，FairDesk 的制作者也不能。文件没有任何改动，也没有另建新的展会；请留着文件，也许还能找到恢复单。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>ShowKeyDialog</name>
    <message>
        <source>Recovery key</source>
        <translation>恢复密钥</translation>
    </message>
    <message>
        <source>Print the sheet…</source>
        <translation>打印恢复单…</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Recovery key {mark}</source>
        <translation>恢复密钥 {mark}</translation>
    </message>
    <message>
        <source>It opens {name} on another computer, after a new installation, and its backups. This computer keeps the key and asks for nothing.</source>
        <translation>换电脑、重装系统或取回备份时，用它打开 {name}。平时由这台电脑保管密钥，无需输入。</translation>
    </message>
    <message>
        <source>Print the sheet and lock it away, apart from the computer. Without it and without this computer nobody can ever read the fair again.</source>
        <translation>请打印恢复单并锁好，与电脑分开存放。既没有它、又没有这台电脑，展会就再也无法读取。</translation>
    </message>
</context>
</TS>
