<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>backups_sentences</name>
    <message>
        <source>Another program is making a backup in {path}. Nothing was changed; try again in a minute.</source>
        <translation>另一个程序正在 {path} 中备份。未作任何更改；请一分钟后再试。</translation>
    </message>
    <message>
        <source>A backup needs {wanted} MB and {free} MB are free in {path}. None was made, so that there is room for the work; make room on this disk.</source>
        <translation>备份需要 {wanted} MB，而 {path} 只剩 {free} MB。为给工作留出空间，这次没有备份；请清理这块磁盘。</translation>
    </message>
    <message>
        <source>{name} was changed since it was written. It cannot be trusted; choose another backup.</source>
        <translation>{name} 写成后被改动过，不可信；请选择另一个备份。</translation>
    </message>
    <message>
        <source>{name} is damaged or no fair. Nothing was changed; choose another backup.</source>
        <translation>{name} 已损坏或不是展会文件。未作任何更改；请选择另一个备份。</translation>
    </message>
    <message>
        <source>{name} is a backup of another fair, {fair}. Nothing was changed; open it like any fair.</source>
        <translation>{name} 是另一个展会（{fair}）的备份。未作任何更改；可像普通展会一样打开它。</translation>
    </message>
    <message>
        <source>The second place {path} does not answer. Backups are made on this computer as before; plug it in, and the newest follows by itself.</source>
        <translation>第二备份位置 {path} 没有响应。本机备份照常进行；接上之后，最新的备份会自动补过去。</translation>
    </message>
    <message>
        <source>The second place {path} is full. Backups are made on this computer as before; make room there, and the newest follows by itself.</source>
        <translation>第二备份位置 {path} 已满。本机备份照常进行；腾出空间后，最新的备份会自动补过去。</translation>
    </message>
    <message>
        <source>Carry scans over from {name}</source>
        <translation>从 {name} 补入扫码记录</translation>
    </message>
    <message>
        <source>The backup {name} of {made} was put in the fair’s place. Written since: {left}, kept in {kept}; erasures done again: {again}. The log went from {before} to {after}.</source>
        <translation>备份 {name}（{made}）已恢复为本届展会文件。此后写入的 {left} 条记录保存在 {kept}；重新执行的删除：{again} 次。日志由 {before} 回到 {after}。</translation>
    </message>
    <message>
        <source>A restore was taken back: {name} of {made} is the fair again. Written since: {left}, kept in {kept}; erasures done again: {again}. The log went from {before} to {after}.</source>
        <translation>已撤销一次恢复：{name}（{made}）重新成为展会文件。此后写入的 {left} 条记录保存在 {kept}；重新执行的删除：{again} 次。日志由 {before} 变为 {after}。</translation>
    </message>
    <message>
        <source>The backup {name} of {made} was put in the place of a fair that could not be read, kept as {kept}; erasures done again: {again}. The log begins anew at {after}.</source>
        <translation>原展会文件无法读取，已另存为 {kept}；备份 {name}（{made}）已取而代之；重新执行的删除：{again} 次。日志从 {after} 继续。</translation>
    </message>
    <message>
        <source>The disk is full: what you do now is not saved. What was saved before is kept. Make room, and the work goes on.</source>
        <translation>磁盘已满：现在的操作不会保存，此前保存的都在。清理出空间后即可继续工作。</translation>
    </message>
    <message>
        <source>The file may only be read at this moment: what you do now is not saved. What was saved before is kept. Unlock the disk or the folder, and the work goes on.</source>
        <translation>文件目前只能读取：现在的操作不会保存，此前保存的都在。解除磁盘或文件夹的写保护后即可继续工作。</translation>
    </message>
    <message>
        <source>Another program or a long step holds the fair&apos;s file: what you do now is not saved. What was saved before is kept. When it lets go, the work goes on.</source>
        <translation>另一个程序或一个耗时的步骤正占用展会文件：现在的操作不会保存，此前保存的都在。等它放开后即可继续工作。</translation>
    </message>
    <message>
        <source>The fair&apos;s file is not there any more: what you do now is not saved. Plug the disk in again or put the file back to {path}, and the work goes on.</source>
        <translation>展会文件不见了：现在的操作不会保存。重新接上磁盘，或把文件放回 {path}，即可继续工作。</translation>
    </message>
    <message>
        <source>Another program put an older file in the fair&apos;s place: what you do now is not saved. Put the right one back to {path}, or restore the newest backup.</source>
        <translation>另一个程序用较旧的文件替换了展会文件：现在的操作不会保存。请把正确的文件放回 {path}，或恢复最新的备份。</translation>
    </message>
    <message>
        <source>The fair&apos;s file is damaged: what you do now is not saved. Restore the newest backup.</source>
        <translation>展会文件已损坏：现在的操作不会保存。请恢复最新的备份。</translation>
    </message>
    <message>
        <source>The disk does not answer: what you do now is not saved. What was saved before is kept. Check the disk and its cable, and the work goes on.</source>
        <translation>磁盘没有响应：现在的操作不会保存，此前保存的都在。检查磁盘和连接线，恢复后即可继续工作。</translation>
    </message>
</context>
</TS>
