<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Exporting</name>
    <message numerus="yes">
        <source>Export the %Ln shown</source>
        <translation>
            <numerusform>导出所显示的 %Ln 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Export all</source>
        <translation>导出全部</translation>
    </message>
    <message>
        <source>Writing {file}…</source>
        <translation>正在写入 {file}…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows in {file}. An export is not undone.</source>
        <translation>
            <numerusform>{file} 共 %Ln 条。导出不能撤销。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people did not agree: their phone and e-mail were left out.</source>
        <translation>
            <numerusform>%Ln 人未同意，其手机和邮箱已略去。</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>打开文件夹</translation>
    </message>
</context>
<context>
    <name>exporting</name>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Excel 工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>Comma-separated text (*.csv)</source>
        <translation>逗号分隔文本 (*.csv)</translation>
    </message>
    <message>
        <source>For other programs (*.json)</source>
        <translation>供其他程序使用 (*.json)</translation>
    </message>
    <message>
        <source>Conference schedule (*.xml)</source>
        <translation>会议日程 (*.xml)</translation>
    </message>
    <message>
        <source>Calendar (*.ics)</source>
        <translation>日历 (*.ics)</translation>
    </message>
    <message>
        <source>Business cards (*.vcf)</source>
        <translation>电子名片 (*.vcf)</translation>
    </message>
    <message>
        <source>Exhibitors</source>
        <translation>展商</translation>
    </message>
    <message>
        <source>Visitors</source>
        <translation>观众</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>论坛活动</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>洽谈</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>线索</translation>
    </message>
    <message>
        <source>Scans</source>
        <translation>扫码记录</translation>
    </message>
    <message>
        <source>Deals</source>
        <translation>成交登记</translation>
    </message>
</context>
</TS>
