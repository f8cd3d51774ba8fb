<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Appointing</name>
    <message>
        <source>No shared time left</source>
        <translation>没有共同空闲</translation>
    </message>
    <message>
        <source>Meet {when}</source>
        <translation>约 {when}</translation>
    </message>
    <message>
        <source>Agreed: {when}</source>
        <translation>已约 {when}</translation>
    </message>
</context>
<context>
    <name>CameraPane</name>
    <message>
        <source>The camera is off</source>
        <translation>摄像头未开启</translation>
    </message>
    <message>
        <source>No camera here: use the scanner or find by hand</source>
        <translation>本机没有摄像头：请用扫码枪或手动查找</translation>
    </message>
    <message>
        <source>The system does not let this program use the camera. Allow it under privacy, camera; until then use the scanner.</source>
        <translation>系统不允许本程序使用摄像头。请在隐私设置中允许「摄像头」，在此之前请用扫码枪。</translation>
    </message>
    <message>
        <source>The camera gives no picture: use the scanner</source>
        <translation>摄像头没有画面：请用扫码枪</translation>
    </message>
    <message>
        <source>Turn the camera off</source>
        <translation>关闭摄像头</translation>
    </message>
    <message>
        <source>Use the camera</source>
        <translation>使用摄像头</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>No code for a while: turn the badge to the light, screens brighter</source>
        <translation>一直没有读到：让证件朝向光线，手机请调高亮度</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>摄像头</translation>
    </message>
    <message>
        <source>{camera} · reads by itself</source>
        <translation>{camera} · 自动识别</translation>
    </message>
</context>
<context>
    <name>FinderPane</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>HandButton</name>
    <message>
        <source>Find by hand</source>
        <translation>手动查找</translation>
    </message>
</context>
<context>
    <name>HandSearch</name>
    <message>
        <source>Picture file</source>
        <translation>图片文件</translation>
    </message>
    <message>
        <source>From clipboard</source>
        <translation>从剪贴板</translation>
    </message>
</context>
<context>
    <name>LeadForm</name>
    <message>
        <source>Sample</source>
        <translation>索样</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>报价</translation>
    </message>
    <message>
        <source>Technical talk</source>
        <translation>技术交流</translation>
    </message>
    <message>
        <source>Note: what they want to see, when to call</source>
        <translation>备注：想看什么、何时联系</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Note the lead</source>
        <translation>记录线索</translation>
    </message>
    <message>
        <source>Casual</source>
        <translation>一般</translation>
    </message>
    <message>
        <source>Interested</source>
        <translation>有意向</translation>
    </message>
    <message>
        <source>Strong interest</source>
        <translation>强意向</translation>
    </message>
    <message>
        <source>Wants a meeting</source>
        <translation>约洽谈</translation>
    </message>
    <message>
        <source>Key {key}</source>
        <translation>按 {key}</translation>
    </message>
    <message>
        <source>Saved as you type; the next scan begins the next lead</source>
        <translation>自动保存，扫下一位即提交</translation>
    </message>
    <message numerus="yes">
        <source>%n earlier: {last}</source>
        <translation>
            <numerusform>此前 %n 条：{last}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LivePane</name>
    <message numerus="yes">
        <source>Last %n scans</source>
        <translation>
            <numerusform>最近 %n 次</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MeetingLine</name>
    <message>
        <source>Marks for the meeting</source>
        <translation>洽谈评分</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>评分</translation>
    </message>
</context>
<context>
    <name>OverrideDialog</name>
    <message>
        <source>Admit</source>
        <translation>放行</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Admit as supervisor</source>
        <translation>主管放行</translation>
    </message>
    <message>
        <source>New PIN, at least four digits</source>
        <translation>新 PIN，至少四位</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>The same PIN again</source>
        <translation>再输入一次 PIN</translation>
    </message>
    <message>
        <source>Identity checked</source>
        <translation>已核对身份</translation>
    </message>
    <message>
        <source>Known guest</source>
        <translation>熟识嘉宾</translation>
    </message>
    <message>
        <source>Badge is being replaced</source>
        <translation>正在补办证件</translation>
    </message>
    <message>
        <source>Admit {name} all the same?</source>
        <translation>仍放行 {name}？</translation>
    </message>
    <message>
        <source>No supervisor&apos;s PIN is set on this fair yet. Choose it now; from then on it is asked each time. Who admitted, when and why is written into the file.</source>
        <translation>本届还没有设置主管 PIN。请现在设置，以后每次都会询问。何人何时因何放行会写入文件。</translation>
    </message>
    <message>
        <source>Who admitted, when and why is written into the file.</source>
        <translation>何人何时因何放行会写入文件。</translation>
    </message>
</context>
<context>
    <name>PlaceButton</name>
    <message>
        <source>Choose a place</source>
        <translation>选择地点</translation>
    </message>
</context>
<context>
    <name>PlaceFinder</name>
    <message>
        <source>People may leave and come back</source>
        <translation>允许离场后再次入场</translation>
    </message>
    <message>
        <source>Only those who registered for it</source>
        <translation>仅限已报名者</translation>
    </message>
    <message>
        <source>Admit and note badges this list lacks</source>
        <translation>名单外的证件先登记后放行</translation>
    </message>
</context>
<context>
    <name>ScanBar</name>
    <message>
        <source>Gate</source>
        <translation>入场核验</translation>
    </message>
    <message>
        <source>Forum</source>
        <translation>论坛签到</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>展位线索</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>洽谈</translation>
    </message>
    <message>
        <source>What is scanned for</source>
        <translation>扫码用途</translation>
    </message>
    <message>
        <source>In</source>
        <translation>入场</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>离场</translation>
    </message>
    <message>
        <source>Which way people go</source>
        <translation>进出方向</translation>
    </message>
    <message>
        <source>choose or check it</source>
        <translation>选择或检查</translation>
    </message>
</context>
<context>
    <name>ScanLog</name>
    <message>
        <source>Nothing was scanned here yet.</source>
        <translation>这里还没有扫码记录。</translation>
    </message>
</context>
<context>
    <name>ScanPage</name>
    <message>
        <source>Scan</source>
        <translation>扫码</translation>
    </message>
    <message>
        <source>Take the key in</source>
        <translation>接收密钥</translation>
    </message>
</context>
<context>
    <name>Sight</name>
    <message>
        <source>Show new badge</source>
        <translation>查看新证</translation>
    </message>
    <message>
        <source>Admit as supervisor…</source>
        <translation>主管放行…</translation>
    </message>
</context>
<context>
    <name>SoundControl</name>
    <message>
        <source>Sound on</source>
        <translation>打开声音</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>静音</translation>
    </message>
    <message>
        <source>Muted</source>
        <translation>已静音</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>音量</translation>
    </message>
    <message>
        <source>Volume {percent} %</source>
        <translation>音量 {percent}%</translation>
    </message>
</context>
<context>
    <name>VerdictField</name>
    <message>
        <source>Scan result</source>
        <translation>扫码结果</translation>
    </message>
</context>
<context>
    <name>_LinePainter</name>
    <message>
        <source>Undone</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
</context>
<context>
    <name>scan</name>
    <message>
        <source>Find by hand</source>
        <translation>手动查找</translation>
    </message>
    <message>
        <source>Name, pinyin initials, last digits of the phone</source>
        <translation>姓名、拼音首字母或手机后四位</translation>
    </message>
    <message>
        <source>Nobody on this laptop&apos;s list fits. Send them to the desk.</source>
        <translation>本机名单中没有符合的人，请引导至登记台。</translation>
    </message>
    <message>
        <source>A code can be typed here too, or read from a picture.</source>
        <translation>也可以在这里键入证件码，或从图片读取。</translation>
    </message>
    <message>
        <source>Scanner works</source>
        <translation>扫码枪已连接</translation>
    </message>
    <message>
        <source>Scanner unplugged</source>
        <translation>扫码枪已断开</translation>
    </message>
    <message>
        <source>Waiting for the scanner</source>
        <translation>等待扫码枪</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Picture file</source>
        <translation>图片文件</translation>
    </message>
    <message>
        <source>Where this desk stands</source>
        <translation>本机所在地点</translation>
    </message>
    <message>
        <source>Name, booth or room</source>
        <translation>名称、展位或会议室</translation>
    </message>
    <message>
        <source>Nothing fits.</source>
        <translation>没有符合的地点。</translation>
    </message>
    <message>
        <source>Enter makes the gate “{name}”.</source>
        <translation>按 Enter 新建入口「{name}」。</translation>
    </message>
    <message>
        <source>No gate yet: type its name and press Enter.</source>
        <translation>还没有入口：键入名称后按 Enter。</translation>
    </message>
    <message>
        <source>Meeting {when}</source>
        <translation>洽谈 {when}</translation>
    </message>
    <message>
        <source>Leads today</source>
        <translation>今日线索</translation>
    </message>
    <message>
        <source>Admitted today {admitted} · refused</source>
        <translation>今日入场 {admitted} · 拒绝</translation>
    </message>
    <message>
        <source>On this laptop · {kept} today</source>
        <translation>已存本机 · 今日 {kept} 次</translation>
    </message>
    <message>
        <source>first visit</source>
        <translation>首次到访</translation>
    </message>
    <message>
        <source>visit no. {number}</source>
        <translation>第 {number} 次到访</translation>
    </message>
    <message>
        <source>No meeting just now</source>
        <translation>此时没有洽谈</translation>
    </message>
    <message>
        <source>Meeting at {time} · {place}</source>
        <translation>{time} 洽谈 · {place}</translation>
    </message>
    <message>
        <source>Late for the meeting at {time} · {place}</source>
        <translation>迟到 · {time} 洽谈 · {place}</translation>
    </message>
    <message>
        <source>Attending</source>
        <translation>在场</translation>
    </message>
    <message>
        <source>{share} seats are taken: nearly full, tell the room</source>
        <translation>已到 {share}，即将满座，请通知会场</translation>
    </message>
    <message>
        <source>{share} seats are taken: the session is full</source>
        <translation>已到 {share}，本场已满</translation>
    </message>
    <message>
        <source>Badge</source>
        <translation>证件</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来自</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>未核验</translation>
    </message>
    <message>
        <source>By a supervisor</source>
        <translation>主管放行</translation>
    </message>
    <message>
        <source>Trade visitor</source>
        <translation>专业观众</translation>
    </message>
    <message>
        <source>Exhibitor</source>
        <translation>展商</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>演讲嘉宾</translation>
    </message>
    <message>
        <source>Guest</source>
        <translation>特邀嘉宾</translation>
    </message>
    <message>
        <source>Press</source>
        <translation>媒体</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>工作人员</translation>
    </message>
    <message>
        <source>Admitted</source>
        <translation>已放行</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>已离场</translation>
    </message>
    <message>
        <source>Already in</source>
        <translation>已入场</translation>
    </message>
    <message>
        <source>Wrong day</source>
        <translation>日期不符</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>已作废</translation>
    </message>
    <message>
        <source>Not genuine</source>
        <translation>疑似伪造</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>未识别</translation>
    </message>
    <message>
        <source>Not this fair</source>
        <translation>不是本届证件</translation>
    </message>
    <message>
        <source>Not on the list</source>
        <translation>名单中没有</translation>
    </message>
    <message>
        <source>Not registered</source>
        <translation>未报名</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>已满</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>每天</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between days</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>valid {days}</source>
        <translation>有效 {days}</translation>
    </message>
    <message>
        <source>admitted by a supervisor</source>
        <translation>主管放行</translation>
    </message>
    <message>
        <source>Check this laptop&apos;s clock</source>
        <translation>请检查本机时钟</translation>
    </message>
    <message>
        <source>List of {minutes} min ago</source>
        <translation>名单 {minutes} 分钟前</translation>
    </message>
    <message>
        <source>This computer holds the badge key {held}, the fair&apos;s badges are signed with {wanted}: it cannot check them. Take the right key in.</source>
        <translation>本机的证件密钥是 {held}，本届证件由 {wanted} 签发：本机无法核验证件。请接收正确的密钥。</translation>
    </message>
    <message>
        <source>This computer does not hold the fair&apos;s badge key and cannot check badges. Take it in.</source>
        <translation>本机没有本届的证件密钥，无法核验证件。请先接收密钥。</translation>
    </message>
    <message>
        <source>Revoked {when}</source>
        <translation>{when} 作废</translation>
    </message>
    <message>
        <source>the new badge is {number}</source>
        <translation>新证 {number}</translation>
    </message>
    <message>
        <source>table {number}</source>
        <translation>{number} 号桌</translation>
    </message>
    <message>
        <source>booth {code}</source>
        <translation>{code} 展位</translation>
    </message>
    <message>
        <source>Check the scanner…</source>
        <translation>检查扫码枪…</translation>
    </message>
    <message>
        <source>Scanner that types (USB)</source>
        <translation>键盘式扫码枪（USB）</translation>
    </message>
    <message>
        <source>Serial scanner at {port}</source>
        <translation>串口扫码枪 {port}</translation>
    </message>
    <message>
        <source>version {version}</source>
        <translation>第 {version} 版</translation>
    </message>
    <message>
        <source>now version {version}</source>
        <translation>现为第 {version} 版</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>日程</translation>
    </message>
</context>
</TS>
