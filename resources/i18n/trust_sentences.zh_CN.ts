<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>trust_sentences</name>
    <message>
        <source>Of desk {desk}, facts {first} to {last} ({tables}) of {at} are not as they were written.</source>
        <translation>工作台 {desk} 在 {at} 写下的第 {first} 至 {last} 条事实（{tables}）已不是当时的样子。</translation>
    </message>
    <message>
        <source>Of desk {desk}, {number} facts above number {above} were written past the log’s chain.</source>
        <translation>工作台 {desk} 第 {above} 条之后有 {number} 条事实绕过了日志链写入。</translation>
    </message>
    <message>
        <source>The erased row {id} of {table} was changed after its erasure.</source>
        <translation>{table} 中已抹除的行 {id} 在抹除之后又被改动。</translation>
    </message>
    <message>
        <source>A record of {table} ({id}) is not what the log says of it: {fields}.</source>
        <translation>{table} 的一条记录（{id}）与日志不符：{fields}。</translation>
    </message>
    <message>
        <source>A record of {table} ({id}) is there without the log, or is gone without it.</source>
        <translation>{table} 的一条记录（{id}）未经日志便出现或消失。</translation>
    </message>
    <message>
        <source>{number} entries of the search index differ from the records. Nothing is lost: the index can be made anew.</source>
        <translation>搜索索引有 {number} 项与记录不符。没有丢失任何内容，索引可以重建。</translation>
    </message>
    <message>
        <source>The log of desk {desk} ends at {last}, but {anchor} was noted {noted}: what came after is missing. If no older copy was restored, open the newest backup.</source>
        <translation>工作台 {desk} 的日志到第 {last} 条为止，但 {noted} 曾记下锚点 {anchor}：其后的内容缺失。若未曾恢复旧副本，请打开最新的备份。</translation>
    </message>
    <message>
        <source>The log of desk {desk} is another one than was noted as {anchor} {noted}: it was written anew up to {seq}.</source>
        <translation>工作台 {desk} 的日志与 {noted} 记下的锚点 {anchor} 不符：第 {seq} 条及之前的内容被重写过。</translation>
    </message>
    <message>
        <source>No desk {desk} wrote into this file, but {anchor} was noted {noted}. Is it of another fair?</source>
        <translation>没有工作台 {desk} 写入过此文件，但 {noted} 曾记下锚点 {anchor}。它是另一场展会的吗？</translation>
    </message>
    <message>
        <source>“{text}” is no anchor. It looks like 00AA/1204/7K3M-Q2XA-0FGH-9TZ4, as the closing report prints it.</source>
        <translation>“{text}”不是锚点。锚点形如 00AA/1204/7K3M-Q2XA-0FGH-9TZ4，印在总结报告中。</translation>
    </message>
    <message>
        <source>Nothing of {path} can be read, and there is no sound backup beside it. The file was left as it is; look for a backup in another place.</source>
        <translation>{path} 中没有任何可读内容，旁边也没有完好的备份。文件保持原样；请到别处寻找备份。</translation>
    </message>
    <message>
        <source>And {number} more of this kind.</source>
        <translation>同类问题还有 {number} 处。</translation>
    </message>
    <message>
        <source>The fair is founded</source>
        <translation>建立展会</translation>
    </message>
    <message>
        <source>The sample fair is made</source>
        <translation>生成示例展会</translation>
    </message>
    <message>
        <source>The badge key of this desk</source>
        <translation>本机的证件密钥</translation>
    </message>
    <message>
        <source>Recovery from a damaged file</source>
        <translation>从损坏的文件中恢复</translation>
    </message>
    <message>
        <source>A step whose name is lost</source>
        <translation>名称已丢失的步骤</translation>
    </message>
</context>
</TS>
