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
        <source>{path} was moved, replaced or removed by another program while it was open. Nothing more is written to it; open the fair again.</source>
        <translation>{path} 在打开期间被其他程序移动、替换或删除，已不再写入。请重新打开展会。</translation>
    </message>
    <message>
        <source>{path} cannot be written. Choose another place; nothing was changed.</source>
        <translation>无法写入 {path}。请换一个位置，未作改动。</translation>
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
        <source>An exhibitor has a name in at least one language.</source>
        <translation>展商至少要有一种语言的名称。</translation>
    </message>
    <message>
        <source>A year from {low} to {high}, please.</source>
        <translation>请填 {low} 至 {high} 之间的年份。</translation>
    </message>
    <message>
        <source>A whole number of people, please.</source>
        <translation>请填整数人数。</translation>
    </message>
    <message>
        <source>A number of meetings from {low} to {high}, please.</source>
        <translation>请填 {low} 至 {high} 的洽谈场数。</translation>
    </message>
    <message>
        <source>“{words}” is not an address on the web.</source>
        <translation>「{words}」不是网址。</translation>
    </message>
    <message>
        <source>This is not a unified social credit code: 18 signs, the last of which checks the others.</source>
        <translation>统一社会信用代码应为 18 位，末位校验不符。</translation>
    </message>
    <message>
        <source>{name} has this credit code already.</source>
        <translation>「{name}」已使用此信用代码。</translation>
    </message>
    <message>
        <source>“{code}” is not a booth; write it like B-07.</source>
        <translation>「{code}」不是展位号，请写成 B-07。</translation>
    </message>
    <message>
        <source>The floor plan has no booth {code}.</source>
        <translation>展位图上没有 {code}。</translation>
    </message>
    <message>
        <source>{name} took {code} a moment ago. Nothing was changed.</source>
        <translation>{code} 刚被「{name}」占用，未作更改。</translation>
    </message>
    <message>
        <source>Say in a line what it is about.</source>
        <translation>请用一句话说明内容。</translation>
    </message>
    <message>
        <source>A whole number of patents, please.</source>
        <translation>请填整数专利件数。</translation>
    </message>
    <message>
        <source>A month or day like 2019-03 or 2019-03-15, please.</source>
        <translation>请填年月或日期，如 2019-03 或 2019-03-15。</translation>
    </message>
    <message>
        <source>A sum or range in 10,000 yuan, like 80–120, please.</source>
        <translation>请以万元填写金额或范围，如 80–120。</translation>
    </message>
    <message>
        <source>That value no longer fits the others of this record. Nothing was changed.</source>
        <translation>该值与此记录现在的其他内容不符，没有作任何修改。</translation>
    </message>
    <message>
        <source>“{title}” would end before it starts. Nothing was changed.</source>
        <translation>「{title}」的结束时间会早于开始时间，未作改动。</translation>
    </message>
    <message>
        <source>No font here has {characters} ({code_points}) in the {field} of {name}, {number}. That badge was left out; the others were printed.</source>
        <translation>字库中没有 {characters}（{code_points}），出现在 {number} {name} 的{field}中。此证未打印，其余已打印。</translation>
    </message>
    <message>
        <source>Printing was stopped. No file was changed.</source>
        <translation>已停止生成，未改动任何文件。</translation>
    </message>
    <message>
        <source>The file {path} cannot be written. Choose another place; nothing was noted as printed.</source>
        <translation>无法写入 {path}。请换一个位置；没有记为已打印。</translation>
    </message>
    <message>
        <source>Scheduling was stopped. The plan is as it was.</source>
        <translation>已停止排程，原有安排未变。</translation>
    </message>
    <message>
        <source>Matching was stopped.</source>
        <translation>已停止匹配。</translation>
    </message>
    <message>
        <source>The scheduler stopped unexpectedly. The plan is as it was; run it again.</source>
        <translation>排程意外停止，原有安排未变。请重新运行。</translation>
    </message>
    <message>
        <source>The sample fair was not made.</source>
        <translation>没有生成示例展会。</translation>
    </message>
    <message>
        <source>Nobody is called {name}.</source>
        <translation>没有名为 {name} 的人员。</translation>
    </message>
    <message>
        <source>Line {line} cannot be read as a query. Nothing was written.</source>
        <translation>第 {line} 行不是有效的查询，未写出任何内容。</translation>
    </message>
    <message>
        <source>{file} cannot be read.</source>
        <translation>无法读取 {file}。</translation>
    </message>
    <message>
        <source>{file} cannot be written. Choose another place.</source>
        <translation>无法写入 {file}，请换一个位置。</translation>
    </message>
    <message>
        <source>{path} cannot be read as a problem: {detail}</source>
        <translation>无法将 {path} 读作排程问题：{detail}</translation>
    </message>
    <message>
        <source>This is not a scheduling problem of the format b2b-sched-1: {detail}</source>
        <translation>这不是 b2b-sched-1 格式的排程问题：{detail}</translation>
    </message>
    <message>
        <source>{number} of {name} was revoked already. Nothing was changed.</source>
        <translation>{name}的证件 {number} 已经作废，没有改动。</translation>
    </message>
    <message>
        <source>{name} has another valid badge in place of {number}. Nothing was changed.</source>
        <translation>{name}已有替代 {number} 的有效证件，没有改动。</translation>
    </message>
    <message>
        <source>{path} is the open fair itself. Choose another name for the backup.</source>
        <translation>{path} 就是当前展会，请为备份另取名称。</translation>
    </message>
    <message>
        <source>The copy did not pass its check and was thrown away. Check the disk and back up again.</source>
        <translation>副本未通过校验，已丢弃。请检查磁盘后重新备份。</translation>
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
        <source>Place a meeting</source>
        <translation>安排一场洽谈</translation>
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
        <source>Issue {number} badges</source>
        <translation>签发 {number} 张证件</translation>
    </message>
    <message>
        <source>Reissue the badge of {name}</source>
        <translation>为{name}补办证件</translation>
    </message>
    <message>
        <source>Revoke {number} of {name}</source>
        <translation>作废{name}的证件 {number}</translation>
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
        <source>Import meetings from {file}</source>
        <translation>从 {file} 导入洽谈</translation>
    </message>
    <message>
        <source>Import offers from {file}</source>
        <translation>从 {file} 导入供给</translation>
    </message>
    <message>
        <source>Import leads from {file}</source>
        <translation>从 {file} 导入线索</translation>
    </message>
    <message>
        <source>Import needs from {file}</source>
        <translation>从 {file} 导入需求</translation>
    </message>
    <message>
        <source>Add {name}</source>
        <translation>新建「{name}」</translation>
    </message>
    <message>
        <source>Put a field back to what it was</source>
        <translation>恢复一个字段</translation>
    </message>
    <message>
        <source>Edit {name}</source>
        <translation>修改「{name}」</translation>
    </message>
    <message>
        <source>Remove {count} exhibitors</source>
        <translation>删除 {count} 家展商</translation>
    </message>
    <message>
        <source>Booth {booths} for {name}</source>
        <translation>「{name}」展位 {booths}</translation>
    </message>
    <message>
        <source>Swap booths: {booths} for {name}</source>
        <translation>「{name}」换到 {booths}</translation>
    </message>
    <message>
        <source>Check in {name}</source>
        <translation>「{name}」报到</translation>
    </message>
    <message>
        <source>Take back check-in of {name}</source>
        <translation>撤销「{name}」报到</translation>
    </message>
    <message>
        <source>Add offer {title}</source>
        <translation>新增供给「{title}」</translation>
    </message>
    <message>
        <source>Edit offer {title}</source>
        <translation>修改供给「{title}」</translation>
    </message>
    <message>
        <source>Remove offer {title}</source>
        <translation>删除供给「{title}」</translation>
    </message>
    <message>
        <source>Add need {title}</source>
        <translation>新增需求「{title}」</translation>
    </message>
    <message>
        <source>Edit need {title}</source>
        <translation>修改需求「{title}」</translation>
    </message>
    <message>
        <source>Remove need {title}</source>
        <translation>删除需求「{title}」</translation>
    </message>
    <message>
        <source>Add session {title}</source>
        <translation>新建场次「{title}」</translation>
    </message>
    <message>
        <source>Edit session {title}</source>
        <translation>修改场次「{title}」</translation>
    </message>
    <message>
        <source>Move session {title}</source>
        <translation>移动场次「{title}」</translation>
    </message>
    <message>
        <source>Change the end of {title}</source>
        <translation>调整「{title}」的结束时间</translation>
    </message>
    <message>
        <source>Remove session {title}</source>
        <translation>删除场次「{title}」</translation>
    </message>
    <message>
        <source>Reorder projects</source>
        <translation>调整项目顺序</translation>
    </message>
    <message>
        <source>Edit project {title}</source>
        <translation>修改项目「{title}」</translation>
    </message>
    <message>
        <source>Remove project {title}</source>
        <translation>删除项目「{title}」</translation>
    </message>
    <message>
        <source>Edit speaker {name}</source>
        <translation>修改嘉宾 {name}</translation>
    </message>
    <message>
        <source>Reorder the speakers of {title}</source>
        <translation>调整「{title}」的嘉宾顺序</translation>
    </message>
    <message>
        <source>Remove speaker {name}</source>
        <translation>删除嘉宾 {name}</translation>
    </message>
    <message>
        <source>Print badges</source>
        <translation>打印证件</translation>
    </message>
</context>
</TS>
