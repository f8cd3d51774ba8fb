<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>Version {v}</source>
        <translation>版本 {v}</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>Fonts and icons</source>
        <translation>字体与图标</translation>
    </message>
    <message>
        <source>Licence text</source>
        <translation>许可证全文</translation>
    </message>
</context>
<context>
    <name>BackupRows</name>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>恢复…</translation>
    </message>
    <message>
        <source>There is no backup yet.</source>
        <translation>还没有备份。</translation>
    </message>
    <message>
        <source>Show all {number}</source>
        <translation>显示全部 {number} 个</translation>
    </message>
</context>
<context>
    <name>BackupSettings</name>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>立即备份</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Second place</source>
        <translation>第二位置</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Second place for backups</source>
        <translation>选择第二备份位置</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>正在校验…</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>已损坏</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>完好</translation>
    </message>
    <message>
        <source>Fairs (*.fair)</source>
        <translation>展会 (*.fair)</translation>
    </message>
    <message>
        <source>Backing up…</source>
        <translation>正在备份…</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>尚无</translation>
    </message>
    <message>
        <source>None</source>
        <translation>未设置</translation>
    </message>
    <message>
        <source>This lies on the same disk as the fair: if the disk fails, both are lost. A stick or a folder on the network is safer.</source>
        <translation>此处与展会在同一块磁盘上：磁盘一坏，两者都会丢失。换成 U 盘或网络文件夹更安全。</translation>
    </message>
    <message>
        <source>A stick or a folder on the network. The newest backup is copied there as well; while it is missing, work goes on.</source>
        <translation>U 盘或网络文件夹。最新的备份会同时复制过去；没接上时不影响工作。</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Every 10 minutes while something changes</source>
        <translation>有改动时每 10 分钟一次</translation>
    </message>
    <message>
        <source>Also before each import, merge, update and restore. Each one is checked. Of the automatic ones the last 20 stay, of each other kind the last 10; those made by hand always do.</source>
        <translation>每次导入、合并、升级和恢复之前也会备份。每个备份都经过校验。自动备份保留最近 20 个，其他各类保留最近 10 个，手动备份一直保留。</translation>
    </message>
    <message>
        <source>Last backup</source>
        <translation>最近备份</translation>
    </message>
    <message>
        <source>From another place…</source>
        <translation>从其他位置…</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>恢复备份</translation>
    </message>
</context>
<context>
    <name>Backups</name>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Made by hand</source>
        <translation>手动</translation>
    </message>
    <message>
        <source>Before an import</source>
        <translation>导入之前</translation>
    </message>
    <message>
        <source>Before merging</source>
        <translation>合并之前</translation>
    </message>
    <message>
        <source>Before an update</source>
        <translation>升级之前</translation>
    </message>
    <message>
        <source>Before restoring</source>
        <translation>恢复之前</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>已校验</translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation>未校验</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>已损坏</translation>
    </message>
</context>
<context>
    <name>BadgeKey</name>
    <message>
        <source>Badge key</source>
        <translation>证件密钥</translation>
    </message>
    <message>
        <source>Hand over…</source>
        <translation>移交…</translation>
    </message>
    <message>
        <source>Take in…</source>
        <translation>接收…</translation>
    </message>
    <message>
        <source>Kept in</source>
        <translation>保存位置</translation>
    </message>
    <message>
        <source>A file that only you may read</source>
        <translation>仅本人可读的文件</translation>
    </message>
    <message>
        <source>This system has no keyring. Encrypt the disk, or whoever takes the computer has the key.</source>
        <translation>本系统没有密钥环。请加密磁盘，否则拿走电脑的人也就拿走了密钥。</translation>
    </message>
    <message>
        <source>Held here</source>
        <translation>本机密钥</translation>
    </message>
    <message>
        <source>The key signs badges and proves them at the gates. Two computers that show the same sixteen digits hold the same key.</source>
        <translation>密钥用来签发证件，并在入口核验证件。两台电脑显示的十六位字符相同，就是同一把密钥。</translation>
    </message>
    <message>
        <source>Other computers</source>
        <translation>其他电脑</translation>
    </message>
    <message>
        <source>As a file that a passphrase protects: for gates and registration desks. A booth gets no key.</source>
        <translation>以口令保护的文件移交，供入口和登记台使用。展位不持有密钥。</translation>
    </message>
    <message>
        <source>Badge keys</source>
        <translation>证件密钥</translation>
    </message>
    <message>
        <source>The key of {name} is kept on this computer.</source>
        <translation>“{name}”的密钥已保存在本机。</translation>
    </message>
    <message>
        <source>The badge key was replaced.</source>
        <translation>证件密钥已替换。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>The badge key is taken in.</source>
        <translation>已接收证件密钥。</translation>
    </message>
    <message>
        <source>The key is in {name}. Tell the passphrase by another way than the file.</source>
        <translation>密钥已写入 {name}。请用另一种方式告知口令，不要与文件一起发送。</translation>
    </message>
    <message>
        <source>This did not work.</source>
        <translation>未能完成。</translation>
    </message>
    <message>
        <source>None: badges can be neither proved nor printed here.</source>
        <translation>无：本机既不能核验也不能打印证件。</translation>
    </message>
    <message>
        <source>None yet: the first badge that is printed makes it.</source>
        <translation>尚无：首次打印证件时生成。</translation>
    </message>
    <message>
        <source>The fair&apos;s badges are signed with {wanted}. Take that key in.</source>
        <translation>本届证件由 {wanted} 签发。请接收这把密钥。</translation>
    </message>
    <message>
        <source>The fair&apos;s badges are signed with {wanted}, and not with this key. Take that one in.</source>
        <translation>本届证件由 {wanted} 签发，不是本机这一把。请接收那一把。</translation>
    </message>
    <message>
        <source>This key is for {name}, not for the open fair.</source>
        <translation>这把密钥属于“{name}”，不是当前打开的展会。</translation>
    </message>
    <message>
        <source>The key in the file: {offered}</source>
        <translation>文件中的密钥：{offered}</translation>
    </message>
    <message>
        <source>The key in the file: {offered}
The key of that fair held here: {held}

If you replace it, badges that were printed with it are called not genuine here.</source>
        <translation>文件中的密钥：{offered}
本机已有的该展会密钥：{held}

替换后，用原密钥打印的证件在本机会被判为疑似伪造。</translation>
    </message>
    <message>
        <source>Keep it for that fair</source>
        <translation>为该展会保存</translation>
    </message>
    <message>
        <source>Replace the badge key of this fair?</source>
        <translation>替换本届的证件密钥？</translation>
    </message>
    <message>
        <source>Known here: {held}
In the file: {offered}

Two desks made a key each. Replace the one here if the badges were printed at the other desk; badges that were printed with the one here are called not genuine then.</source>
        <translation>本机所知：{held}
文件之中：{offered}

两台电脑各生成了一把密钥。如果证件是在对方那里打印的，就替换本机这一把；此后用本机原密钥打印的证件会被判为疑似伪造。</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>保持不变</translation>
    </message>
</context>
<context>
    <name>Data</name>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>正在备份</translation>
    </message>
    <message>
        <source>Back up to…</source>
        <translation>备份到…</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>A checked copy of the whole fair, made while you go on working. Open it like any other fair.</source>
        <translation>整届展会的副本，经过校验；备份时可以继续工作。副本可像其他展会一样打开。</translation>
    </message>
    <message>
        <source>Fairs (*.fair)</source>
        <translation>展会 (*.fair)</translation>
    </message>
    <message>
        <source>Backed up to {name}, {size} MB, checked</source>
        <translation>已备份到 {name}，{size} MB，校验通过</translation>
    </message>
    <message>
        <source>The backup failed. The fair is as it was.</source>
        <translation>备份失败，展会数据没有改变。</translation>
    </message>
</context>
<context>
    <name>EncryptionSettings</name>
    <message>
        <source>Encryption</source>
        <translation>加密</translation>
    </message>
    <message>
        <source>Encrypt…</source>
        <translation>加密…</translation>
    </message>
    <message>
        <source>Remove the encryption…</source>
        <translation>解除加密…</translation>
    </message>
    <message>
        <source>Show and print…</source>
        <translation>查看并打印…</translation>
    </message>
    <message>
        <source>Change the key…</source>
        <translation>更换密钥…</translation>
    </message>
    <message>
        <source>Carry away…</source>
        <translation>带走副本…</translation>
    </message>
    <message>
        <source>This file</source>
        <translation>本文件</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>恢复密钥</translation>
    </message>
    <message>
        <source>On paper it opens the fair on any computer. Lock it away.</source>
        <translation>打印出来，凭它可在任何电脑上打开展会。请锁好。</translation>
    </message>
    <message>
        <source>For another place</source>
        <translation>带到别处</translation>
    </message>
    <message>
        <source>The whole fair in one encrypted file with a recovery key of its own.</source>
        <translation>整个展会写成一个加密文件，有自己的恢复密钥。</translation>
    </message>
    <message>
        <source>Encrypted, key {mark}</source>
        <translation>已加密，密钥编号 {mark}</translation>
    </message>
    <message>
        <source>Not encrypted</source>
        <translation>未加密</translation>
    </message>
    <message>
        <source>Whoever gets the file or a backup can read it.</source>
        <translation>拿到文件或备份的人都能读取。</translation>
    </message>
    <message>
        <source>Backups too. The system&apos;s keyring keeps the key; nobody is asked for it here.</source>
        <translation>备份也已加密。密钥由系统钥匙串保管，在这里打开无需输入。</translation>
    </message>
    <message>
        <source>Backups too. This system has no keyring: the key lies in a file of yours. Encrypt the disk as well, or whoever takes the computer has both.</source>
        <translation>备份也已加密。此系统没有钥匙串，密钥存放在您名下的文件里。请同时加密磁盘，否则拿走电脑的人就拿到了两样。</translation>
    </message>
    <message>
        <source>This computer does not hold the key any more.</source>
        <translation>这台电脑已不再持有密钥。</translation>
    </message>
</context>
<context>
    <name>EraseDueDialog</name>
    <message>
        <source>Erase what is due</source>
        <translation>删除到期数据</translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation>永久删除</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Erase what is due?</source>
        <translation>删除到期数据？</translation>
    </message>
    <message>
        <source>This cannot be undone, and no step that touched these people can be. Figures stay. It can be broken off and goes on later; backups keep what they have until they go.</source>
        <translation>不可撤销，涉及这些人的步骤也不能再撤销。统计数字保留。可中途停止，之后继续；已有备份在轮换前仍含这些数据。</translation>
    </message>
</context>
<context>
    <name>FairForm</name>
    <message>
        <source>Fair</source>
        <translation>展会</translation>
    </message>
    <message>
        <source>The fair needs a name in one of the languages.</source>
        <translation>展会至少需要一种语言的名称。</translation>
    </message>
    <message>
        <source>The last day cannot come before the first.</source>
        <translation>最后一天不能早于第一天。</translation>
    </message>
    <message>
        <source>The fair must close after it opens.</source>
        <translation>闭馆时间必须晚于开馆时间。</translation>
    </message>
    <message>
        <source>Lunch must end after it begins.</source>
        <translation>午休的结束必须晚于开始。</translation>
    </message>
    <message>
        <source>A time is written like 9:30.</source>
        <translation>时间写作 9:30 这样的形式。</translation>
    </message>
    <message>
        <source>A number from {least} to {most} is needed.</source>
        <translation>请输入 {least} 到 {most} 之间的整数。</translation>
    </message>
    <message>
        <source>Meetings stand in slots that would go. Move or cancel them first; nothing was changed.</source>
        <translation>将要去掉的时段里排有洽谈。请先移动或取消这些洽谈；没有作任何更改。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>简称</translation>
    </message>
    <message>
        <source>Venue</source>
        <translation>场馆</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>展期</translation>
    </message>
    <message>
        <source>Opening hours</source>
        <translation>开放时间</translation>
    </message>
    <message>
        <source>Lunch</source>
        <translation>午休</translation>
    </message>
    <message>
        <source>Meetings and sessions</source>
        <translation>洽谈与场次</translation>
    </message>
    <message>
        <source>Meeting slot</source>
        <translation>洽谈时段</translation>
    </message>
    <message>
        <source>Changeover</source>
        <translation>搬台</translation>
    </message>
    <message>
        <source>Meeting quota</source>
        <translation>洽谈上限</translation>
    </message>
    <message>
        <source>meetings per exhibitor</source>
        <translation>场 / 展商</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>分钟</translation>
    </message>
</context>
<context>
    <name>HandOverDialog</name>
    <message>
        <source>Hand the badge key over</source>
        <translation>移交证件密钥</translation>
    </message>
    <message>
        <source>Whoever has the file and this passphrase can print badges that every gate admits. Write the passphrase down now and tell it by another way than the file; it is kept nowhere.</source>
        <translation>同时拿到文件和口令的人可以打印任何入口都放行的证件。请现在记下口令，并用与文件不同的方式告知对方；口令不会保存在任何地方。</translation>
    </message>
    <message>
        <source>Save the file…</source>
        <translation>保存文件…</translation>
    </message>
    <message>
        <source>Another one</source>
        <translation>换一个</translation>
    </message>
</context>
<context>
    <name>Integrity</name>
    <message>
        <source>Log and integrity</source>
        <translation>日志与完整性</translation>
    </message>
    <message>
        <source>Show the log…</source>
        <translation>查看日志…</translation>
    </message>
    <message>
        <source>Check the file now</source>
        <translation>立即检查文件</translation>
    </message>
    <message>
        <source>Checking the file</source>
        <translation>正在检查文件</translation>
    </message>
    <message>
        <source>Sound: {facts} facts and changes, {scans} scans, all as written.</source>
        <translation>完好：{facts} 条事实与修改，{scans} 次扫码，均与写入时一致。</translation>
    </message>
    <message>
        <source>And {number} more.</source>
        <translation>还有 {number} 处。</translation>
    </message>
    <message>
        <source>Recover…</source>
        <translation>恢复…</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Who did what and when, from the first day on.</source>
        <translation>谁在何时做了什么，从第一天起。</translation>
    </message>
    <message>
        <source>Anchor</source>
        <translation>锚点</translation>
    </message>
    <message>
        <source>Printed in the closing report and kept beside every backup: by it a cut or rewritten log is noticed.</source>
        <translation>印在总结报告中，也保存在每个备份旁：据此可发现被截断或改写的日志。</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Every page, every record against the log, and the log against its anchors. Work goes on meanwhile.</source>
        <translation>逐页检查，逐条记录与日志核对，日志再与锚点核对。其间可继续工作。</translation>
    </message>
</context>
<context>
    <name>LicenceDialog</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>PassphraseDialog</name>
    <message>
        <source>Take the badge key in</source>
        <translation>接收证件密钥</translation>
    </message>
    <message>
        <source>The passphrase that the other desk was shown for {name}.</source>
        <translation>{name} 移交时对方电脑显示的口令。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
</context>
<context>
    <name>PinDialog</name>
    <message>
        <source>New PIN, at least four digits</source>
        <translation>新 PIN，至少四位数字</translation>
    </message>
    <message>
        <source>The same PIN again</source>
        <translation>再输一次</translation>
    </message>
    <message>
        <source>Set PIN</source>
        <translation>设定</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>{role} PIN</source>
        <translation>{role} PIN</translation>
    </message>
    <message>
        <source>It leads back from every other role, and a gate asks for it when a supervisor lets somebody in. Keep it apart from this computer.</source>
        <translation>从其他角色切回时要输入它，入口主管放行时也要。请勿与电脑放在一起。</translation>
    </message>
    <message>
        <source>With it another desk becomes this; the organiser needs none.</source>
        <translation>其他角色的电脑凭它转为此角色；组委会不需要。</translation>
    </message>
</context>
<context>
    <name>PrivacySettings</name>
    <message>
        <source>Personal data</source>
        <translation>个人信息</translation>
    </message>
    <message>
        <source>Find, export or erase a person…</source>
        <translation>查找、导出或删除一个人…</translation>
    </message>
    <message>
        <source>Who saw or exported what…</source>
        <translation>查看与导出记录…</translation>
    </message>
    <message>
        <source>Purposes and grounds…</source>
        <translation>用途与依据…</translation>
    </message>
    <message>
        <source>Erase by itself what is due</source>
        <translation>到期自动删除</translation>
    </message>
    <message>
        <source>Erase what is due…</source>
        <translation>删除到期数据…</translation>
    </message>
    <message>
        <source>Erasing</source>
        <translation>正在删除</translation>
    </message>
    <message>
        <source>Breaking off</source>
        <translation>正在停止</translation>
    </message>
    <message>
        <source>Erased by the rules: {people} people, {number} certificates</source>
        <translation>已按规则删除：{people} 人，{number} 份证明</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>A number of days, up to ten years.</source>
        <translation>请输入天数，最长十年。</translation>
    </message>
    <message>
        <source>days after the fair</source>
        <translation>天（展会结束后）</translation>
    </message>
    <message>
        <source>Due from {day}: {number}</source>
        <translation>{day} 起到期：{number}</translation>
    </message>
    <message>
        <source>Nothing is left of it.</source>
        <translation>已无此类数据。</translation>
    </message>
    <message>
        <source>Nothing is due.</source>
        <translation>没有到期数据。</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between two kinds</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Due now: {list}</source>
        <translation>现已到期：{list}</translation>
    </message>
    <message>
        <source>A person</source>
        <translation>个人</translation>
    </message>
    <message>
        <source>For whoever asks what is held of them, or asks to be forgotten. Numbers stay masked.</source>
        <translation>用于答复本人的查询或删除请求。号码保持遮盖。</translation>
    </message>
    <message>
        <source>Disclosures</source>
        <translation>信息去向</translation>
    </message>
    <message>
        <source>Kept after the fair</source>
        <translation>会后保留期</translation>
    </message>
    <message>
        <source>When it is due</source>
        <translation>到期时</translation>
    </message>
    <message>
        <source>Otherwise it is proposed here when the fair is opened, and waits for you.</source>
        <translation>否则在打开展会时于此提示，等待确认。</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>当前</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>删除证明</translation>
    </message>
    <message>
        <source>Phones and e-mail</source>
        <translation>手机与邮箱</translation>
    </message>
    <message>
        <source>What booths noted</source>
        <translation>展商所记文字</translation>
    </message>
    <message>
        <source>All other personal data</source>
        <translation>其余个人信息</translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message>
        <source>Restore a backup</source>
        <translation>恢复备份</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>The fair becomes as it was on {time}</source>
        <translation>展会将回到 {time} 的状态</translation>
    </message>
    <message>
        <source>The present file cannot be read. What was written after the backup is not in it.</source>
        <translation>当前文件无法读取。备份之后写入的内容不在备份里。</translation>
    </message>
    <message>
        <source>Nothing was written since. Nothing will be missed.</source>
        <translation>此后没有写入任何内容，不会缺失什么。</translation>
    </message>
    <message numerus="yes">
        <source>%n scans</source>
        <translation>
            <numerusform>%n 次扫码</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes</source>
        <translation>
            <numerusform>%n 处修改</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other facts</source>
        <translation>
            <numerusform>%n 条其他记录</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between two counts</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Written since, and not in this backup: {list}.</source>
        <translation>此后写入、这个备份里没有的：{list}。</translation>
    </message>
    <message>
        <source>Bring scans, check-ins and leads along ({number})</source>
        <translation>把扫码、签到和线索一并带入（{number} 条）</translation>
    </message>
    <message>
        <source>The present fair is kept as a backup first, so that restoring can be taken back. The window closes for a moment.</source>
        <translation>会先把当前展会存为备份，恢复之后可以撤回。窗口会短暂关闭。</translation>
    </message>
</context>
<context>
    <name>RolesSection</name>
    <message>
        <source>Roles</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Hand this desk over</source>
        <translation>交出本机</translation>
    </message>
    <message>
        <source>It then shows and exports what its role needs, and nothing else, also after a restart. The organiser&apos;s PIN leads back.</source>
        <translation>交出后，本机只显示和导出该角色需要的内容，重启后也一样。用组委会 PIN 可收回。</translation>
    </message>
    <message>
        <source>Last events</source>
        <translation>最近记录</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>暂无</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Language and appearance</source>
        <translation>语言与外观</translation>
    </message>
</context>
<context>
    <name>TicketShops</name>
    <message>
        <source>Ticket shops</source>
        <translation>票务平台</translation>
    </message>
    <message>
        <source>Accept tickets</source>
        <translation>接受门票</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>From file…</source>
        <translation>从文件…</translation>
    </message>
    <message>
        <source>A shop&apos;s public key, pasted or as a file (PEM, or the event as the shop exports it). Tickets that it signed are then proved at the gates without a network.</source>
        <translation>票务平台的公钥，可粘贴或从文件读取（PEM，或平台导出的活动文件）。此后入口无需联网即可核验其签发的门票。</translation>
    </message>
    <message>
        <source>Ticket shop</source>
        <translation>票务平台</translation>
    </message>
    <message>
        <source>Tickets of {name} under this key are no longer accepted.</source>
        <translation>不再接受 {name} 用这把密钥签发的门票。</translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) added</source>
        <translation>
            <numerusform>已添加 %n 把公钥</numerusform>
        </translation>
    </message>
    <message>
        <source>These keys are accepted already.</source>
        <translation>这些公钥已在接受之列。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>平台名称</translation>
    </message>
    <message>
        <source>Public key</source>
        <translation>公钥</translation>
    </message>
</context>
<context>
    <name>_PassphraseQuestion</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>口令</translation>
    </message>
</context>
<context>
    <name>roles</name>
    <message>
        <source>Remove</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>{role} PIN</source>
        <translation>{role} PIN</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>已设</translation>
    </message>
    <message>
        <source>None</source>
        <translation>未设置</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>更改…</translation>
    </message>
    <message>
        <source>Set…</source>
        <translation>设定…</translation>
    </message>
</context>
</TS>
