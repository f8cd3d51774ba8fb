<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>scanning_sentences</name>
    <message>
        <source>Choose first where this desk stands, then scan again.</source>
        <translation>请先选择本机所在地点，再扫码。</translation>
    </message>
    <message>
        <source>{name} has no valid badge. Nobody was admitted; send them to the registration desk.</source>
        <translation>{name} 没有有效证件，未放行；请引导至登记台。</translation>
    </message>
    <message>
        <source>This scan admitted its holder already. Nothing was changed.</source>
        <translation>这次扫码已经放行，未作更改。</translation>
    </message>
    <message>
        <source>This scan was taken back already. Nothing was changed.</source>
        <translation>这次扫码已经撤销，未作更改。</translation>
    </message>
    <message>
        <source>Say in a few words why they are let in. Nothing was changed.</source>
        <translation>请简要说明放行原因，未作更改。</translation>
    </message>
    <message>
        <source>There is no place {place} to scan at. There are: {places}.</source>
        <translation>没有名为 {place} 的扫码点。现有：{places}。</translation>
    </message>
    <message>
        <source>No PIN is set yet. Set one under Settings, roles.</source>
        <translation>尚未设置 PIN，请在「设置」的角色中设置。</translation>
    </message>
    <message>
        <source>A PIN has at least {least} digits, and digits only.</source>
        <translation>PIN 至少 {least} 位，且只能是数字。</translation>
    </message>
    <message>
        <source>Too many wrong PINs. Try again in {seconds} seconds.</source>
        <translation>PIN 错误次数过多，请在 {seconds} 秒后重试。</translation>
    </message>
    <message>
        <source>Rows of {table} refer to records that are not there.</source>
        <translation>{table} 表中有记录指向不存在的内容。</translation>
    </message>
    <message>
        <source>Of desk {desk} there are {count} facts, but it counted {last}: some are missing.</source>
        <translation>设备 {desk} 现有 {count} 条事实，但已编号到 {last}：有缺失。</translation>
    </message>
    <message>
        <source>{number} facts would never reach another desk.</source>
        <translation>{number} 条事实将无法同步到其他设备。</translation>
    </message>
    <message>
        <source>{number} counters differ from a recount; the first, {name}, says {kept} and not {counted}.</source>
        <translation>{number} 个计数与重新统计不符；其中 {name} 记为 {kept}，应为 {counted}。</translation>
    </message>
    <message>
        <source>There is no picture {path} that can be opened. Choose another one.</source>
        <translation>图片 {path} 打不开，请选择另一张。</translation>
    </message>
    <message>
        <source>{path} is no picture that can be read here. Save it as PNG, JPEG or WebP and try again.</source>
        <translation>{path} 不是可以读取的图片，请另存为 PNG、JPEG 或 WebP 后重试。</translation>
    </message>
    <message>
        <source>The picture {path} is damaged or cut off. Take or copy it again.</source>
        <translation>图片 {path} 已损坏或不完整，请重新拍摄或复制。</translation>
    </message>
    <message>
        <source>The picture {path} is too large: it has more than {most} million pixels. Cut out the code and try again.</source>
        <translation>图片 {path} 过大，超过 {most} 百万像素。请裁出证件码后重试。</translation>
    </message>
    <message>
        <source>No picture was copied. Copy one, then paste again.</source>
        <translation>剪贴板中没有图片，请先复制图片再粘贴。</translation>
    </message>
    <message>
        <source>Agree a meeting with {name}</source>
        <translation>约洽谈：{name}</translation>
    </message>
    <message>
        <source>Rules of {name}</source>
        <translation>{name} 的规则</translation>
    </message>
    <message>
        <source>This is not the PIN. Try again.</source>
        <translation>PIN 不正确，请重试。</translation>
    </message>
    <message>
        <source>{number} places in the file are damaged (tables: {tables}). Do not write to it; recover it, or open the newest backup.</source>
        <translation>文件有 {number} 处损坏（表：{tables}）。请不要再写入；请恢复此文件，或打开最近的备份。</translation>
    </message>
    <message>
        <source>Scan at {name}</source>
        <translation>在 {name} 扫码</translation>
    </message>
    <message>
        <source>Accept tickets of {name}</source>
        <translation>接受「{name}」的门票</translation>
    </message>
    <message>
        <source>No longer accept a ticket shop&apos;s key</source>
        <translation>不再接受某售票系统的密钥</translation>
    </message>
    <message>
        <source>Set a PIN</source>
        <translation>设置 PIN</translation>
    </message>
</context>
</TS>
