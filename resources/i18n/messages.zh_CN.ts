<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>messages</name>
    <message>
        <source>There is no file {path}. Choose another one, or make a new fair.</source>
        <translation>找不到文件 {path}。请选择其他文件，或新建展会。</translation>
    </message>
    <message>
        <source>{path} exists already. Choose another name; the file was left as it is.</source>
        <translation>{path} 已经存在，未作改动。请换一个名称。</translation>
    </message>
    <message>
        <source>{path} is not a fair of FairDesk. It was left as it is.</source>
        <translation>{path} 不是 FairDesk 的展会文件，未作改动。</translation>
    </message>
    <message>
        <source>{path} was written by a newer FairDesk. Update this program to open it; the file was left as it is.</source>
        <translation>{path} 由更新版本的 FairDesk 写成，未作改动。请先更新本程序。</translation>
    </message>
    <message>
        <source>Another program is holding {path}. Nothing was changed; close it there and try again.</source>
        <translation>{path} 正被其他程序占用，未作改动。请在那边关闭后重试。</translation>
    </message>
    <message>
        <source>The disk is full. What was saved is kept; make room and try again.</source>
        <translation>磁盘已满。已保存的内容仍在；请腾出空间后重试。</translation>
    </message>
    <message>
        <source>{path} may only be read here. Copy it to a place where you may write.</source>
        <translation>{path} 在此处只能读取。请复制到可以写入的位置。</translation>
    </message>
    <message>
        <source>The disk does not answer for {path}. What was saved is kept; check the disk and try again.</source>
        <translation>无法读写 {path}。已保存的内容仍在；请检查磁盘后重试。</translation>
    </message>
    <message>
        <source>{path} is damaged. Do not write to it; open the newest backup instead.</source>
        <translation>{path} 已损坏。请不要再写入，改为打开最近的备份。</translation>
    </message>
    <message>
        <source>This record was removed meanwhile. Nothing was changed.</source>
        <translation>这条记录已被删除，未作改动。</translation>
    </message>
    <message>
        <source>Something else still depends on this. Nothing was changed.</source>
        <translation>还有其他内容依赖它，未作改动。</translation>
    </message>
    <message>
        <source>This step cannot be taken back, because the record was changed again since. Nothing was changed.</source>
        <translation>这一步之后记录又有改动，无法撤销；未作改动。</translation>
    </message>
    <message>
        <source>Requests or meetings were changed while the plan was made. The plan was not used; run it again.</source>
        <translation>排程期间申请或洽谈有变动，结果未采用。请重新运行。</translation>
    </message>
    <message>
        <source>One side has another meeting at that time. The meeting was not moved.</source>
        <translation>其中一方该时段已有洽谈，未移动。</translation>
    </message>
    <message>
        <source>That table is taken at that time. The meeting was not moved.</source>
        <translation>该时段这张桌已占用，未移动。</translation>
    </message>
    <message>
        <source>The ending of {name} says nothing of a format that is known here.</source>
        <translation>无法从 {name} 的扩展名判断格式。</translation>
    </message>
    <message>
        <source>There is nothing to print yet.</source>
        <translation>还没有可打印的内容。</translation>
    </message>
    <message>
        <source>No exhibitor is called {name}, and none stands in a booth of that code.</source>
        <translation>没有名为 {name} 的展商，也没有这个展位号。</translation>
    </message>
    <message>
        <source>Change the fair&apos;s settings</source>
        <translation>修改展会设置</translation>
    </message>
    <message>
        <source>Schedule {placed} meetings</source>
        <translation>排程 {placed} 场洽谈</translation>
    </message>
    <message>
        <source>Move a meeting</source>
        <translation>移动洽谈</translation>
    </message>
    <message>
        <source>Lock a meeting</source>
        <translation>锁定洽谈</translation>
    </message>
    <message>
        <source>Unlock a meeting</source>
        <translation>解除锁定</translation>
    </message>
    <message>
        <source>Plan a meeting again</source>
        <translation>恢复洽谈</translation>
    </message>
    <message>
        <source>Mark a meeting as held</source>
        <translation>标记洽谈完成</translation>
    </message>
    <message>
        <source>Mark a meeting as missed</source>
        <translation>标记洽谈缺席</translation>
    </message>
    <message>
        <source>Cancel a meeting</source>
        <translation>取消洽谈</translation>
    </message>
    <message>
        <source>Issue badges</source>
        <translation>签发证件</translation>
    </message>
    <message>
        <source>Reissue a badge</source>
        <translation>补办证件</translation>
    </message>
    <message>
        <source>Revoke a badge</source>
        <translation>作废证件</translation>
    </message>
    <message>
        <source>Import exhibitors from {file}</source>
        <translation>从 {file} 导入展商</translation>
    </message>
    <message>
        <source>Import people from {file}</source>
        <translation>从 {file} 导入人员</translation>
    </message>
    <message>
        <source>Import the programme from {file}</source>
        <translation>从 {file} 导入日程</translation>
    </message>
    <message>
        <source>Import requests from {file}</source>
        <translation>从 {file} 导入洽谈申请</translation>
    </message>
    <message>
        <source>Import offers from {file}</source>
        <translation>从 {file} 导入供给</translation>
    </message>
    <message>
        <source>Import needs from {file}</source>
        <translation>从 {file} 导入需求</translation>
    </message>
</context>
</TS>
