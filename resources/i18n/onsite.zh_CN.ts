<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>OnSiteDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>On-site badge</source>
        <translation>现场制证</translation>
    </message>
    <message>
        <source>Name, pinyin, organisation, or the last digits of the phone</source>
        <translation>姓名、拼音、单位或手机后四位</translation>
    </message>
    <message>
        <source>People who fit</source>
        <translation>符合的人员</translation>
    </message>
    <message>
        <source>{names} is registered already. Take the line above, or press the button once more to register somebody of the same name.</source>
        <translation>{names} 已登记。请选上面这一行；如是同名的另一人，再按一次按钮。</translation>
    </message>
    <message>
        <source>Register, issue and print</source>
        <translation>登记、签发并打印</translation>
    </message>
    <message>
        <source>Reissue…</source>
        <translation>补办…</translation>
    </message>
    <message>
        <source>Print the badge</source>
        <translation>打印证件</translation>
    </message>
    <message>
        <source>Issue and print</source>
        <translation>签发并打印</translation>
    </message>
    <message>
        <source>Who is registered is found at once; anybody else is entered below.</source>
        <translation>已登记的人员输入即可找到；未登记的在下面填写。</translation>
    </message>
    <message>
        <source>Nobody fits. Enter them below.</source>
        <translation>没有符合的人员，请在下面填写。</translation>
    </message>
    <message>
        <source>Not registered yet</source>
        <translation>尚未登记</translation>
    </message>
</context>
<context>
    <name>_Form</name>
    <message>
        <source>Exhibitors may have the phone number</source>
        <translation>同意将手机号提供给展商</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Latin name</source>
        <translation>拉丁字母姓名</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>类别</translation>
    </message>
</context>
<context>
    <name>onsite</name>
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
        <source>no badge yet</source>
        <translation>尚无证件</translation>
    </message>
    <message>
        <source>{number}, printed</source>
        <translation>{number}，已打印</translation>
    </message>
    <message>
        <source>{number}, to print</source>
        <translation>{number}，待打印</translation>
    </message>
</context>
</TS>
