<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Recovery</name>
    <message>
        <source>the log of changes</source>
        <translation>修改日志</translation>
    </message>
    <message>
        <source>names of steps</source>
        <translation>步骤名称</translation>
    </message>
    <message>
        <source>the log’s chain</source>
        <translation>日志链</translation>
    </message>
    <message>
        <source>scans</source>
        <translation>扫码记录</translation>
    </message>
    <message>
        <source>leads</source>
        <translation>线索</translation>
    </message>
    <message>
        <source>disclosures</source>
        <translation>信息披露记录</translation>
    </message>
    <message>
        <source>arrivals</source>
        <translation>报到记录</translation>
    </message>
    <message>
        <source>prints of badges</source>
        <translation>证件打印记录</translation>
    </message>
    <message>
        <source>feedback</source>
        <translation>反馈</translation>
    </message>
    <message>
        <source>people</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>exhibitors</source>
        <translation>展商</translation>
    </message>
    <message>
        <source>sessions</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>offers</source>
        <translation>成果</translation>
    </message>
    <message>
        <source>needs</source>
        <translation>需求</translation>
    </message>
    <message>
        <source>requests</source>
        <translation>洽谈申请</translation>
    </message>
    <message>
        <source>meetings</source>
        <translation>洽谈</translation>
    </message>
    <message>
        <source>badges</source>
        <translation>证件</translation>
    </message>
    <message>
        <source>deals</source>
        <translation>成交</translation>
    </message>
    <message>
        <source>counters</source>
        <translation>计数</translation>
    </message>
    <message>
        <source>other lists ({number})</source>
        <translation>其他列表（{number}）</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between two kinds</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>损坏处</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>已读取</translation>
    </message>
    <message>
        <source>{number} facts and changes</source>
        <translation>{number} 条事实与修改</translation>
    </message>
    <message>
        <source>From the backup</source>
        <translation>取自备份</translation>
    </message>
    <message>
        <source>{number} facts and changes that only it still had</source>
        <translation>{number} 条仅存于备份的事实与修改</translation>
    </message>
    <message>
        <source>From the log</source>
        <translation>取自日志</translation>
    </message>
    <message>
        <source>{number} records put together again</source>
        <translation>{number} 条记录重新拼合</translation>
    </message>
    <message>
        <source>Without the log</source>
        <translation>日志之外</translation>
    </message>
    <message>
        <source>{number} records kept as they were read</source>
        <translation>{number} 条记录按读到的样子保留</translation>
    </message>
    <message>
        <source>Let go</source>
        <translation>未保留</translation>
    </message>
    <message>
        <source>{number} records whose other half is lost; the log has them</source>
        <translation>{number} 条记录所依附的内容已丢失；日志中仍可查到</translation>
    </message>
    <message>
        <source>Not proved</source>
        <translation>未能证实</translation>
    </message>
    <message>
        <source>{number} steps that are no longer as they were written</source>
        <translation>{number} 个步骤已不是当时的样子</translation>
    </message>
    <message>
        <source>Erased again</source>
        <translation>重新删除</translation>
    </message>
    <message>
        <source>{number}: the backup still had the people</source>
        <translation>{number} 次：备份中仍有相关人员的信息</translation>
    </message>
    <message>
        <source>{number} facts and changes that nobody has any more</source>
        <translation>{number} 条事实与修改已无处可寻</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>丢失</translation>
    </message>
</context>
<context>
    <name>RecoveryDialog</name>
    <message>
        <source>Reading what is left</source>
        <translation>正在读取剩余内容</translation>
    </message>
    <message>
        <source>Recover</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Open the recovered fair</source>
        <translation>打开恢复后的展会</translation>
    </message>
    <message>
        <source>Restore the backup instead</source>
        <translation>改为恢复备份</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>暂不</translation>
    </message>
    <message>
        <source>Recover a damaged fair</source>
        <translation>恢复损坏的展会</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>A new file was made, and checked</source>
        <translation>已生成新文件，并通过检查</translation>
    </message>
    <message>
        <source>A new file was made, but the check found damage in it</source>
        <translation>已生成新文件，但检查发现其中仍有损坏</translation>
    </message>
    <message>
        <source>{name} is damaged</source>
        <translation>{name} 已损坏</translation>
    </message>
    <message>
        <source>It is called {name}. The damaged file lies beside it as it was.</source>
        <translation>新文件名为 {name}。损坏的文件原样留在旁边。</translation>
    </message>
    <message>
        <source>Recovery reads everything that can still be read and makes good from the log and the newest backup what cannot. It writes a new file; the damaged one stays as it is.</source>
        <translation>恢复会读取所有仍可读的内容，读不到的由日志和最新备份补全。结果写入新文件；损坏的文件保持原样。</translation>
    </message>
    <message>
        <source>There is no backup beside this fair.</source>
        <translation>这场展会旁边没有备份。</translation>
    </message>
    <message>
        <source>Newest backup: {time}</source>
        <translation>最新备份：{time}</translation>
    </message>
</context>
</TS>
