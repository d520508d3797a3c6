<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>Animatic</name>
    <message>
        <source>The rendering was stopped.</source>
        <translation>渲染已停止。</translation>
    </message>
</context>
<context>
    <name>BodyDevice</name>
    <message>
        <source>The file “%1” cannot be read as it was when it was chosen. Choose it again.</source>
        <translation>文件“%1”已无法按选择时的样子读取。重新选择它。</translation>
    </message>
</context>
<context>
    <name>ChoiceFit</name>
    <message>
        <source>“Optimize prompt” is off: %1 does not have it here.</source>
        <translation>“优化提示词”已关闭：%1 在此不提供。</translation>
    </message>
    <message>
        <source>“Fast pretreatment” is off: %1 does not have it here.</source>
        <translation>“快速预处理”已关闭：%1 在此不提供。</translation>
    </message>
    <message>
        <source>“Watermark” is off: %1 does not have it here.</source>
        <translation>“水印”已关闭：%1 在此不提供。</translation>
    </message>
    <message>
        <source>Resolution is now %1: %2 does not make %3.</source>
        <translation>分辨率已改为 %1：%2 不支持 %3。</translation>
    </message>
    <message>
        <source>Duration is now %1 s: %2 does not make %3 s at %4.</source>
        <translation>时长已改为 %1 秒：%2 在 %4 下不支持 %3 秒。</translation>
    </message>
</context>
<context>
    <name>ChoiceReasons</name>
    <message>
        <source>%1 does not make clips of %2 s at %3. Choose a lower resolution first.</source>
        <translation>%1 不制作 %3 的 %2 秒短片。先选择较低的分辨率。</translation>
    </message>
    <message>
        <source>%1 does not make clips of %2 s at %3. Choose a shorter duration first.</source>
        <translation>%1 不制作 %3 的 %2 秒短片。先选择较短的时长。</translation>
    </message>
    <message>
        <source>%1 at %2 does not have this option.</source>
        <translation>%2 的 %1 没有此选项。</translation>
    </message>
    <message>
        <source>%1 at %2 has this option without a picture only.</source>
        <translation>%2 的 %1 仅在没有图片时提供此选项。</translation>
    </message>
    <message>
        <source>%1 at %2 has this option with a picture only.</source>
        <translation>%2 的 %1 仅在有图片时提供此选项。</translation>
    </message>
</context>
<context>
    <name>ClipCopy</name>
    <message>
        <source>The clip could not be saved as %1: %2.</source>
        <translation>短片无法另存为 %1：%2。</translation>
    </message>
</context>
<context>
    <name>ClipName</name>
    <message>
        <source>Clip</source>
        <translation>短片</translation>
    </message>
</context>
<context>
    <name>ClipProbe</name>
    <message>
        <source>The clip “%1” holds no picture.</source>
        <translation>短片“%1”中没有画面。</translation>
    </message>
    <message>
        <source>The end of the clip “%1” is missing, so its last frame is not known.</source>
        <translation>短片“%1”的末尾缺失，因此无法得知最后一帧。</translation>
    </message>
</context>
<context>
    <name>ClipReader</name>
    <message>
        <source>There is no clip “%1”.</source>
        <translation>没有短片“%1”。</translation>
    </message>
    <message>
        <source>The clip “%1” is damaged or not a video.</source>
        <translation>短片“%1”已损坏或不是视频。</translation>
    </message>
</context>
<context>
    <name>ClipTrash</name>
    <message>
        <source>There is no trash for %1.</source>
        <translation>%1没有回收站。</translation>
    </message>
    <message>
        <source>The clip could not be taken out of the trash. It is %1.</source>
        <translation>无法从回收站取回短片。它在%1。</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>--data-dir needs the name of a folder.</source>
        <translation>--data-dir 需要一个文件夹名。</translation>
    </message>
    <message>
        <source>Usage: firstframe [--data-dir DIR] [--provider ID] [--version] [--help] [IMAGE…]
Makes clips that begin with a picture.

  IMAGE           a picture to begin with: a file or an http(s) link; several make several
                  shots
  --data-dir DIR  keep settings, jobs, pictures and clips below DIR
  --provider ID   choose this provider, for example sandbox
  --version       print the version and end
  --help          print this and end

Environment:
  FIRSTFRAME_KEY_&lt;ID&gt;        a provider&apos;s key, for automation
  FIRSTFRAME_BASE_URL_&lt;ID&gt;   a provider&apos;s origin: https, or http to this machine
</source>
        <translation>用法：firstframe [--data-dir DIR] [--provider ID] [--version] [--help] [IMAGE…]
从一张图片开始制作短片。

  IMAGE           作为开头的图片：文件或 http(s) 链接；多张图片
                  生成多个镜头
  --data-dir DIR  把设置、任务、图片和短片都放在 DIR 下
  --provider ID   选用此服务商，例如 sandbox
  --version       显示版本后结束
  --help          显示本说明后结束

环境变量：
  FIRSTFRAME_KEY_&lt;ID&gt;        服务商的密钥，供自动化使用
  FIRSTFRAME_BASE_URL_&lt;ID&gt;   服务商的地址：https，或指向本机的 http
</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>New Shot</source>
        <translation>新镜头</translation>
    </message>
</context>
<context>
    <name>ConvertPanel</name>
    <message>
        <source>Convert directives</source>
        <translation>转换运镜名称</translation>
    </message>
    <message>
        <source>Convert Directives</source>
        <translation>转换运镜名称</translation>
    </message>
    <message>
        <source>&amp;Before</source>
        <translation>转换前(&amp;B)</translation>
    </message>
    <message>
        <source>Prompt before</source>
        <translation>转换前的提示词</translation>
    </message>
    <message>
        <source>&amp;After</source>
        <translation>转换后(&amp;A)</translation>
    </message>
    <message>
        <source>Prompt after</source>
        <translation>转换后的提示词</translation>
    </message>
    <message>
        <source>Conversion status</source>
        <translation>转换状态</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>&amp;Convert</source>
        <translation>转换(&amp;C)</translation>
    </message>
</context>
<context>
    <name>DataUri</name>
    <message>
        <source>The data: link is cut off. Copy the whole link, or save the picture and choose the file.</source>
        <translation>data: 链接不完整。复制完整的链接，或保存图片后选择文件。</translation>
    </message>
    <message>
        <source>The data: link is larger than a picture may be. Save the picture and choose the file.</source>
        <translation>data: 链接超过了图片的大小上限。保存图片后选择文件。</translation>
    </message>
</context>
<context>
    <name>Database</name>
    <message>
        <source>The job list could not be saved because the disk is full. Make room on it; the jobs go on by themselves.</source>
        <translation>磁盘已满，任务列表无法保存。腾出空间；任务会自动继续。</translation>
    </message>
    <message>
        <source>The job list could not be read or saved. Check that its folder can be written to.</source>
        <translation>任务列表无法读取或保存。检查其文件夹是否可写。</translation>
    </message>
    <message>
        <source>The job list is damaged.</source>
        <translation>任务列表已损坏。</translation>
    </message>
</context>
<context>
    <name>DescriptionCheck</name>
    <message>
        <source>The base URL must be an https origin, or http to this machine.</source>
        <translation>基础网址必须是 https，或指向本机的 http。</translation>
    </message>
    <message>
        <source>Another model has the id “%1” already.</source>
        <translation>已有另一个模型使用 id“%1”。</translation>
    </message>
    <message>
        <source>Nothing here fills “{%1}”; known are: %2.</source>
        <translation>这里没有内容可填入“{%1}”；已知的有：%2。</translation>
    </message>
    <message>
        <source>Where the state word is must be said in “state”.</source>
        <translation>必须在“state”中说明状态词的位置。</translation>
    </message>
    <message>
        <source>Where the clips&apos; links are must be said in “clips”.</source>
        <translation>必须在“clips”中说明短片链接的位置。</translation>
    </message>
    <message>
        <source>“sendAs” is “upload”, so an operation “upload” is needed.</source>
        <translation>“sendAs”为“upload”，因此需要“upload”操作。</translation>
    </message>
    <message>
        <source>There is an operation “upload” that nothing uses: “sendAs” must be “upload”.</source>
        <translation>有一个无人使用的“upload”操作：“sendAs”必须为“upload”。</translation>
    </message>
    <message>
        <source>There is no endpoint for %1.</source>
        <translation>没有 %1 的 endpoint。</translation>
    </message>
    <message>
        <source>This must be a regular expression with a group for the seconds.</source>
        <translation>此处必须是一个带有秒数分组的正则表达式。</translation>
    </message>
    <message>
        <source>There is no such day.</source>
        <translation>没有这一天。</translation>
    </message>
    <message>
        <source>%1 s at %2</source>
        <translation>%2 %1 秒</translation>
    </message>
    <message>
        <source>There is a price for %1 already.</source>
        <translation>%1的短片已有价格。</translation>
    </message>
    <message>
        <source>There is a price for %1, but no such clips.</source>
        <translation>%1 有价格，但没有这样的短片。</translation>
    </message>
</context>
<context>
    <name>DescriptionSchema</name>
    <message>
        <source>“%1” is not one of the words that may stand here.</source>
        <translation>“%1”不是这里允许的词。</translation>
    </message>
    <message>
        <source>“%1” is not written in the form that is needed here.</source>
        <translation>“%1”的写法不符合这里的要求。</translation>
    </message>
    <message>
        <source>This is not the type of value that is needed here.</source>
        <translation>这里需要另一种类型的值。</translation>
    </message>
    <message>
        <source>The member “%1” is missing.</source>
        <translation>缺少成员“%1”。</translation>
    </message>
    <message>
        <source>There is no such member as “%1” here.</source>
        <translation>这里没有“%1”这样的成员。</translation>
    </message>
</context>
<context>
    <name>DetailFields</name>
    <message>
        <source>optimize prompt</source>
        <translation>优化提示词</translation>
    </message>
    <message>
        <source>fast pretreatment</source>
        <translation>快速预处理</translation>
    </message>
    <message>
        <source>watermark</source>
        <translation>水印</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>服务商</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>条次</translation>
    </message>
    <message>
        <source>Prompt as written</source>
        <translation>书写的提示词</translation>
    </message>
    <message>
        <source>Prompt as sent</source>
        <translation>发送的提示词</translation>
    </message>
    <message>
        <source>First frame</source>
        <translation>首帧</translation>
    </message>
    <message>
        <source>Task ID</source>
        <translation>任务编号</translation>
    </message>
    <message>
        <source>The provider says</source>
        <translation>服务商反馈</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>创建时间</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>提交时间</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>完成时间</translation>
    </message>
    <message>
        <source>Link expires</source>
        <translation>链接失效时间</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
</context>
<context>
    <name>Download</name>
    <message>
        <source>The link to the clip is malformed. Retry asks the provider for another one.</source>
        <translation>短片链接格式不正确。“重试”会向服务商索取新的链接。</translation>
    </message>
    <message>
        <source>The file behind the link is too large to be a clip. Ask the provider about it.</source>
        <translation>链接指向的文件太大，不是短片。向服务商询问。</translation>
    </message>
</context>
<context>
    <name>Estimate</name>
    <message>
        <source>free</source>
        <translation>免费</translation>
    </message>
    <message>
        <source>cost unknown</source>
        <translation>费用未知</translation>
    </message>
    <message numerus="yes">
        <source>free + %n unknown</source>
        <translation>
            <numerusform>免费 + %n 条费用未知</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 est.</source>
        <translation>约 %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 est. + %n unknown</source>
        <translation>
            <numerusform>约 %1 + %n 条费用未知</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Firstframe::AlsoWith</name>
    <message>
        <source>Also with status</source>
        <translation>“同时用”状态</translation>
    </message>
    <message>
        <source>Also with:</source>
        <translation>同时用：</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>移除 %1</translation>
    </message>
    <message>
        <source>Leave out %1.</source>
        <translation>去掉 %1。</translation>
    </message>
</context>
<context>
    <name>Firstframe::CameraDesk</name>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Preview camera</source>
        <translation>预览镜头</translation>
    </message>
    <message>
        <source>There are no camera moves yet.
Click one below.</source>
        <translation>还没有运镜。
点击下方的一个运镜。</translation>
    </message>
    <message>
        <source>Camera sketch, not the clip</source>
        <translation>这是镜头草图，不是成片</translation>
    </message>
    <message>
        <source>Camera sketch, not the clip.
Only the sketch has these shares.</source>
        <translation>这是镜头草图，不是成片。
这样的时间比例只在草图中有效。</translation>
    </message>
</context>
<context>
    <name>Firstframe::CameraTimeline</name>
    <message>
        <source>%1 · %2 s</source>
        <translation>%1 · %2 秒</translation>
    </message>
    <message>
        <source>Group %1 of %2 is chosen. The groups in order: %3</source>
        <translation>已选中第 %1 组，共 %2 组。各组依次为：%3</translation>
    </message>
    <message>
        <source>Click a group to see its text. Drag a border to see what another share of the time looks like; shares are for the sketch only.</source>
        <translation>点击一组可查看其文字。拖动边界可查看不同的时间比例；比例只用于草图。</translation>
    </message>
</context>
<context>
    <name>Firstframe::ClipPlayer</name>
    <message>
        <source>The clip cannot be played: %1.</source>
        <translation>短片无法播放：%1。</translation>
    </message>
</context>
<context>
    <name>Firstframe::Composer</name>
    <message>
        <source>Draft saved</source>
        <translation>草稿已保存</translation>
    </message>
</context>
<context>
    <name>Firstframe::ConvertPanel</name>
    <message>
        <source>English names</source>
        <translation>英文名称</translation>
    </message>
    <message>
        <source>Chinese names</source>
        <translation>中文名称</translation>
    </message>
    <message>
        <source>MyRouter&apos;s names</source>
        <translation>MyRouter 的名称</translation>
    </message>
    <message>
        <source>For copying elsewhere. The editor reads its own names, which are translated for MyRouter by themselves when they are sent.</source>
        <translation>仅供复制到别处。编辑器使用自己的名称，发送给 MyRouter 时会自动转换。</translation>
    </message>
    <message>
        <source>There is nothing to convert: no camera move in the prompt is written that way.</source>
        <translation>没有可转换的内容：提示词中没有这样写的运镜。</translation>
    </message>
</context>
<context>
    <name>Firstframe::CropView</name>
    <message>
        <source>Crop rectangle</source>
        <translation>裁剪框</translation>
    </message>
    <message>
        <source>Apply Crop</source>
        <translation>应用裁剪</translation>
    </message>
    <message>
        <source>Cancel Crop</source>
        <translation>取消裁剪</translation>
    </message>
    <message>
        <source>%1 × %2 pixels, from %3, %4. Arrow keys move it, plus and minus scale it, Enter applies, Escape cancels.</source>
        <translation>%1 × %2 像素，从 %3, %4 开始。方向键移动，加减号缩放，回车应用，Escape 取消。</translation>
    </message>
</context>
<context>
    <name>Firstframe::DiagnosticsDialog</name>
    <message>
        <source>Include &amp;prompts</source>
        <translation>包含提示词(&amp;P)</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>诊断信息</translation>
    </message>
    <message>
        <source>This helps whoever looks into a problem. It holds no key, no signed link and no name of a file; read it before you pass it on.</source>
        <translation>这有助于排查问题。其中没有密钥、签名链接或文件名；转交之前先阅读。</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
</context>
<context>
    <name>Firstframe::FirstFrameView</name>
    <message>
        <source>Drop a picture here, or choose one</source>
        <translation>把图片拖到这里，或选择一张</translation>
    </message>
</context>
<context>
    <name>Firstframe::GenerateBar</name>
    <message>
        <source>&amp;Generate</source>
        <translation>生成(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Generate · %1</source>
        <translation>生成(&amp;G) · %1</translation>
    </message>
    <message>
        <source>Clips to make: %1 (Ctrl+Return)</source>
        <translation>将制作 %1 条短片（Ctrl+Return）</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>Firstframe::JobDetails</name>
    <message>
        <source>The task ID is copied.</source>
        <translation>任务编号已复制。</translation>
    </message>
</context>
<context>
    <name>Firstframe::JobDialogs</name>
    <message>
        <source>Submit again?</source>
        <translation>再次提交？</translation>
    </message>
    <message>
        <source>%1 may have accepted this job already. Submitting it again may be charged a second time.</source>
        <translation>%1 可能已经接受了此任务。再次提交可能会重复收费。</translation>
    </message>
    <message>
        <source>Submit Again</source>
        <translation>再次提交</translation>
    </message>
</context>
<context>
    <name>Firstframe::JobNotice</name>
    <message>
        <source>Check</source>
        <translation>查询</translation>
    </message>
    <message>
        <source>Enter task ID…</source>
        <translation>输入任务编号…</translation>
    </message>
    <message>
        <source>Submit again…</source>
        <translation>再次提交…</translation>
    </message>
    <message>
        <source>Submit again</source>
        <translation>再次提交</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>忽略</translation>
    </message>
    <message>
        <source>Stop watching</source>
        <translation>停止跟踪</translation>
    </message>
</context>
<context>
    <name>Firstframe::JobQueue</name>
    <message>
        <source>This provider is not known. Choose another one.</source>
        <translation>未知的服务商。选择另一个。</translation>
    </message>
</context>
<context>
    <name>Firstframe::JobsPanel</name>
    <message>
        <source>Needs you %1</source>
        <translation>需要处理 %1</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>需要处理</translation>
    </message>
    <message>
        <source>Nothing yet. Generate makes a labelled animatic for free until you add a provider&apos;s key.</source>
        <translation>还没有任务。在添加服务商密钥之前，“生成”会免费制作带标记的动态预览。</translation>
    </message>
    <message>
        <source>No job matches the filter.</source>
        <translation>没有符合筛选的任务。</translation>
    </message>
    <message>
        <source>Resume watching</source>
        <translation>恢复跟踪</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>“%1” was deleted.</source>
        <translation>“%1”已删除。</translation>
    </message>
</context>
<context>
    <name>Firstframe::KeychainSecrets</name>
    <message>
        <source>The keychain did not take the key. It is kept until Firstframe is closed; unlock the keychain and enter it again to keep it longer.</source>
        <translation>钥匙串没有接受密钥。它会保留到 Firstframe 关闭；解锁钥匙串后重新输入即可长期保存。</translation>
    </message>
    <message>
        <source>The keychain did not remove the key. Unlock the keychain and try again.</source>
        <translation>钥匙串没有移除密钥。解锁钥匙串后再试。</translation>
    </message>
    <message>
        <source>The keychain is locked, so that the keys in it cannot be read. Unlock it, then press Reload; or enter a key again for this session.</source>
        <translation>钥匙串已锁定，无法读取其中的密钥。解锁后点击“重新加载”，或为本次会话重新输入密钥。</translation>
    </message>
</context>
<context>
    <name>Firstframe::LibraryPanel</name>
    <message>
        <source>Templates</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Generated before</source>
        <translation>以前生成过的</translation>
    </message>
    <message>
        <source>A template needs a name, so “%1” keeps its own.</source>
        <translation>模板需要名称，因此“%1”保留原名。</translation>
    </message>
    <message>
        <source>There is a template “%1” already, so “%2” keeps its name.</source>
        <translation>已有模板“%1”，因此“%2”保留原名。</translation>
    </message>
    <message>
        <source>Prompts of the shots you generate are kept here. Save one as a template to use it again: words in braces, such as {subject}, are filled in then.</source>
        <translation>这里保存你生成过的镜头的提示词。把其中一条存为模板即可再次使用：花括号中的词（如 {subject}）会在那时填入。</translation>
    </message>
</context>
<context>
    <name>Firstframe::MainWindow</name>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Videos: %1</source>
        <translation>视频：%1</translation>
    </message>
    <message>
        <source>The provider description %1 is left out: %2 %3</source>
        <translation>服务商描述 %1 未被采用：%2 %3</translation>
    </message>
    <message>
        <source>About Firstframe</source>
        <translation>关于 Firstframe</translation>
    </message>
    <message>
        <source>&lt;b&gt;Firstframe %1&lt;/b&gt;&lt;p&gt;A studio for clips that begin with a picture.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later.&lt;/p&gt;</source>
        <translation>&lt;b&gt;Firstframe %1&lt;/b&gt;&lt;p&gt;从一张图片开始制作短片的工作室。&lt;/p&gt;&lt;p&gt;自由软件，依据 GNU 通用公共许可证第 3 版或更高版本。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>No file manager answers. The clip is in %1.</source>
        <translation>没有文件管理器应答。短片在 %1。</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>已删除</translation>
    </message>
    <message>
        <source>Closed shots</source>
        <translation>已关闭的镜头</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>Firstframe::MendDesk</name>
    <message>
        <source>Crop…</source>
        <translation>裁剪…</translation>
    </message>
    <message>
        <source>Undo All Changes</source>
        <translation>撤销所有更改</translation>
    </message>
    <message>
        <source>Remove Image</source>
        <translation>移除图片</translation>
    </message>
    <message>
        <source>Send Location and Camera Data Too</source>
        <translation>同时发送位置和相机数据</translation>
    </message>
    <message>
        <source>Trying it out…</source>
        <translation>正在试压缩…</translation>
    </message>
</context>
<context>
    <name>Firstframe::MendRow</name>
    <message>
        <source>Undo All</source>
        <translation>全部撤销</translation>
    </message>
    <message>
        <source>Send the picture as it was chosen.</source>
        <translation>按选择时的样子发送图片。</translation>
    </message>
    <message>
        <source>Blurred Picture</source>
        <translation>模糊的图片</translation>
    </message>
    <message>
        <source>Black</source>
        <translation>黑色</translation>
    </message>
    <message>
        <source>White</source>
        <translation>白色</translation>
    </message>
    <message>
        <source>Other Color…</source>
        <translation>其他颜色…</translation>
    </message>
    <message>
        <source>Undo this</source>
        <translation>撤销此项</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>撤销：%1</translation>
    </message>
</context>
<context>
    <name>Firstframe::MoveCompletion</name>
    <message>
        <source>Camera moves</source>
        <translation>运镜</translation>
    </message>
</context>
<context>
    <name>Firstframe::MoveGrid</name>
    <message>
        <source>Truck left</source>
        <translation>左移</translation>
    </message>
    <message>
        <source>The camera slides to the left.</source>
        <translation>镜头向左平移。</translation>
    </message>
    <message>
        <source>Truck right</source>
        <translation>右移</translation>
    </message>
    <message>
        <source>The camera slides to the right.</source>
        <translation>镜头向右平移。</translation>
    </message>
    <message>
        <source>Pan left</source>
        <translation>左摇</translation>
    </message>
    <message>
        <source>The camera turns to the left.</source>
        <translation>镜头向左转动。</translation>
    </message>
    <message>
        <source>Pan right</source>
        <translation>右摇</translation>
    </message>
    <message>
        <source>The camera turns to the right.</source>
        <translation>镜头向右转动。</translation>
    </message>
    <message>
        <source>Push in</source>
        <translation>推进</translation>
    </message>
    <message>
        <source>The camera moves forward.</source>
        <translation>镜头向前推进。</translation>
    </message>
    <message>
        <source>Pull out</source>
        <translation>拉远</translation>
    </message>
    <message>
        <source>The camera moves back.</source>
        <translation>镜头向后拉远。</translation>
    </message>
    <message>
        <source>Pedestal up</source>
        <translation>上升</translation>
    </message>
    <message>
        <source>The camera rises.</source>
        <translation>镜头上升。</translation>
    </message>
    <message>
        <source>Pedestal down</source>
        <translation>下降</translation>
    </message>
    <message>
        <source>The camera sinks.</source>
        <translation>镜头下降。</translation>
    </message>
    <message>
        <source>Tilt up</source>
        <translation>上摇</translation>
    </message>
    <message>
        <source>The camera turns upwards.</source>
        <translation>镜头向上转动。</translation>
    </message>
    <message>
        <source>Tilt down</source>
        <translation>下摇</translation>
    </message>
    <message>
        <source>The camera turns downwards.</source>
        <translation>镜头向下转动。</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>变焦推近</translation>
    </message>
    <message>
        <source>The lens goes closer, the camera stays.</source>
        <translation>焦距拉近，镜头不动。</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>变焦拉远</translation>
    </message>
    <message>
        <source>The lens goes wider, the camera stays.</source>
        <translation>焦距拉远，镜头不动。</translation>
    </message>
    <message>
        <source>Shake</source>
        <translation>晃动</translation>
    </message>
    <message>
        <source>The camera trembles, as if held by hand.</source>
        <translation>镜头抖动，如同手持。</translation>
    </message>
    <message>
        <source>Tracking shot</source>
        <translation>跟随</translation>
    </message>
    <message>
        <source>The camera follows what moves.</source>
        <translation>镜头跟随移动的主体。</translation>
    </message>
    <message>
        <source>Static shot</source>
        <translation>固定</translation>
    </message>
    <message>
        <source>The camera does not move.</source>
        <translation>镜头不动。</translation>
    </message>
</context>
<context>
    <name>Firstframe::NoticeBar</name>
    <message>
        <source>Dismiss message</source>
        <translation>关闭消息</translation>
    </message>
</context>
<context>
    <name>Firstframe::OnlineLabel</name>
    <message>
        <source>Online</source>
        <translation>在线</translation>
    </message>
    <message>
        <source>Offline: jobs wait until the network is back</source>
        <translation>离线：任务将等待网络恢复</translation>
    </message>
</context>
<context>
    <name>Firstframe::PictureDialog</name>
    <message>
        <source>Choose image</source>
        <translation>选择图片</translation>
    </message>
    <message>
        <source>Pictures (*.jpg *.jpeg *.png *.webp *.heic *.heif *.avif *.tif *.tiff *.bmp *.gif)</source>
        <translation>图片 (*.jpg *.jpeg *.png *.webp *.heic *.heif *.avif *.tif *.tiff *.bmp *.gif)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Picture preview</source>
        <translation>图片预览</translation>
    </message>
    <message>
        <source>Click a picture to see it here.</source>
        <translation>点击一张图片即可在此查看。</translation>
    </message>
</context>
<context>
    <name>Firstframe::PictureImport</name>
    <message>
        <source>The picture could not be kept. Check that Firstframe&apos;s folder can be written to.</source>
        <translation>图片无法保存。检查 Firstframe 的文件夹是否可写。</translation>
    </message>
</context>
<context>
    <name>Firstframe::PicturePanel</name>
    <message>
        <source>Loading…</source>
        <translation>正在载入…</translation>
    </message>
</context>
<context>
    <name>Firstframe::PictureWays</name>
    <message>
        <source>There is no picture on the clipboard. Copy one and paste it again.</source>
        <translation>剪贴板中没有图片。复制一张图片后再粘贴。</translation>
    </message>
    <message>
        <source>What was dropped is not a picture. Drop a picture&apos;s file or its link.</source>
        <translation>拖入的不是图片。拖入图片文件或其链接。</translation>
    </message>
</context>
<context>
    <name>Firstframe::PreviewPanel</name>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Your clips play here</source>
        <translation>你的短片在这里播放</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>%1 (Space)</source>
        <translation>%1（空格）</translation>
    </message>
    <message>
        <source>Save clip as</source>
        <translation>短片另存为</translation>
    </message>
    <message>
        <source>MP4 clips (*.mp4)</source>
        <translation>MP4 短片 (*.mp4)</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>已另存为 %1。</translation>
    </message>
    <message>
        <source>Use last frame</source>
        <translation>使用最后一帧</translation>
    </message>
</context>
<context>
    <name>Firstframe::PriceTable</name>
    <message>
        <source>%1 s, %2</source>
        <translation>%1 秒，%2</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>free</source>
        <translation>免费</translation>
    </message>
    <message>
        <source>yours</source>
        <translation>由你设定</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>服务商</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Clip</source>
        <translation>短片</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>货币</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
</context>
<context>
    <name>Firstframe::PricesPage</name>
    <message>
        <source>A price is a number, 0 when it is free.</source>
        <translation>价格是一个数字；免费时为 0。</translation>
    </message>
    <message>
        <source>A currency is its three letters, for example USD or CNY.</source>
        <translation>货币用三个字母表示，例如 USD 或 CNY。</translation>
    </message>
    <message>
        <source>Your price is used from now on.</source>
        <translation>从现在起使用你的价格。</translation>
    </message>
    <message>
        <source>The price is unknown again.</source>
        <translation>价格又变为未知。</translation>
    </message>
    <message>
        <source>Limit in %1</source>
        <translation>%1 限额</translation>
    </message>
    <message>
        <source>The built-in price is used again.</source>
        <translation>重新使用内置价格。</translation>
    </message>
</context>
<context>
    <name>Firstframe::PromptFixes</name>
    <message>
        <source>Change to “%1”</source>
        <translation>改为“%1”</translation>
    </message>
</context>
<context>
    <name>Firstframe::PromptPanel</name>
    <message>
        <source>Change to “%1”</source>
        <translation>改为“%1”</translation>
    </message>
    <message>
        <source>No camera moves yet</source>
        <translation>还没有运镜</translation>
    </message>
    <message>
        <source>Camera moves in order: %1</source>
        <translation>依次运镜：%1</translation>
    </message>
    <message>
        <source>Convert Directives…</source>
        <translation>转换运镜名称…</translation>
    </message>
    <message>
        <source>This looks like MyRouter&apos;s names, some of which are other moves.</source>
        <translation>这看起来是 MyRouter 的名称，其中有些表示别的运镜。</translation>
    </message>
    <message>
        <source>This looks like Chinese names of camera moves.</source>
        <translation>这看起来是中文的运镜名称。</translation>
    </message>
    <message>
        <source>This looks like English names of camera moves.</source>
        <translation>这看起来是英文的运镜名称。</translation>
    </message>
    <message>
        <source>Camera moves in another language</source>
        <translation>另一种语言的运镜</translation>
    </message>
    <message>
        <source>&amp;Convert…</source>
        <translation>转换(&amp;C)…</translation>
    </message>
</context>
<context>
    <name>Firstframe::PromptSpelling</name>
    <message>
        <source>Looking for suggestions…</source>
        <translation>正在查找建议…</translation>
    </message>
    <message>
        <source>Add “%1” to the Dictionary</source>
        <translation>将“%1”加入词典</translation>
    </message>
    <message>
        <source>Ignore “%1”</source>
        <translation>忽略“%1”</translation>
    </message>
    <message>
        <source>No suggestions</source>
        <translation>没有建议</translation>
    </message>
    <message>
        <source>Check Spelling</source>
        <translation>拼写检查</translation>
    </message>
</context>
<context>
    <name>Firstframe::ProvidersPage</name>
    <message>
        <source>The key is stored in the keychain.</source>
        <translation>密钥已保存到钥匙串。</translation>
    </message>
    <message>
        <source>The key is kept until Firstframe is closed.</source>
        <translation>密钥保留到 Firstframe 关闭。</translation>
    </message>
    <message>
        <source>The key is removed.</source>
        <translation>密钥已移除。</translation>
    </message>
    <message>
        <source>The files are read again.</source>
        <translation>已重新读取文件。</translation>
    </message>
    <message>
        <source>New Provider</source>
        <translation>新建服务商</translation>
    </message>
    <message>
        <source>My provider</source>
        <translation>我的服务商</translation>
    </message>
    <message>
        <source>Duplicate %1</source>
        <translation>复制 %1</translation>
    </message>
    <message>
        <source>%1 copy</source>
        <translation>%1 副本</translation>
    </message>
    <message>
        <source>As documented</source>
        <translation>按文档</translation>
    </message>
    <message>
        <source>English (MiniMax)</source>
        <translation>英文（MiniMax）</translation>
    </message>
    <message>
        <source>Chinese (MiniMax)</source>
        <translation>中文（MiniMax）</translation>
    </message>
    <message>
        <source>English (MyRouter)</source>
        <translation>英文（MyRouter）</translation>
    </message>
    <message>
        <source>%1, has a key</source>
        <translation>%1，已有密钥</translation>
    </message>
    <message>
        <source>%1, no key</source>
        <translation>%1，没有密钥</translation>
    </message>
    <message>
        <source>%1, needs no key</source>
        <translation>%1，无需密钥</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1, at %2: %3</source>
        <translation>%1，位置 %2：%3</translation>
    </message>
    <message>
        <source>%1 (your own)</source>
        <translation>%1（自定义）</translation>
    </message>
    <message>
        <source>Built-in.</source>
        <translation>内置。</translation>
    </message>
    <message>
        <source>Your own, described in %1.</source>
        <translation>自定义，由 %1 描述。</translation>
    </message>
    <message>
        <source>Your file %1 replaces the built-in provider.</source>
        <translation>你的文件 %1 替换了内置服务商。</translation>
    </message>
    <message>
        <source>The description of %1 names no call that checks a key.</source>
        <translation>%1 的描述中没有用于检查密钥的调用。</translation>
    </message>
    <message>
        <source>Asks the provider with a call that costs nothing.</source>
        <translation>通过一次免费的调用询问服务商。</translation>
    </message>
    <message>
        <source>No key is needed</source>
        <translation>无需密钥</translation>
    </message>
    <message>
        <source>A key is known; enter another to replace it</source>
        <translation>已有密钥；输入新的可替换</translation>
    </message>
    <message>
        <source>Enter the key</source>
        <translation>输入密钥</translation>
    </message>
    <message>
        <source>The key is set by the environment of this session.</source>
        <translation>密钥由本次会话的环境变量设定。</translation>
    </message>
    <message>
        <source>You get a key in your account at %1. It is sent to %2 and nowhere else.</source>
        <translation>密钥可在你的 %1 账户中取得。它只会发往 %2。</translation>
    </message>
    <message>
        <source>The base URL is set by the environment, or by the Sandbox itself.</source>
        <translation>地址由环境变量或 Sandbox 自身设定。</translation>
    </message>
    <message>
        <source>No keychain answers on this computer. Keys are kept until Firstframe is closed and are never written to a file.</source>
        <translation>此电脑上没有钥匙串应答。密钥保留到 Firstframe 关闭，绝不写入文件。</translation>
    </message>
    <message>
        <source>Asking %1…</source>
        <translation>正在询问 %1…</translation>
    </message>
    <message>
        <source>%1 is written. Change it in a text editor, then press Reload.</source>
        <translation>已写入 %1。用文本编辑器修改，然后点击“重新加载”。</translation>
    </message>
    <message>
        <source>This is no base URL. Enter https:// and a host, or http:// and this machine, without a path; %1 is still used.</source>
        <translation>这不是地址。输入 https:// 加主机名，或 http:// 加本机，不带路径；目前仍使用 %1。</translation>
    </message>
    <message>
        <source>Name of the new provider:</source>
        <translation>新服务商的名称：</translation>
    </message>
</context>
<context>
    <name>Firstframe::QueueBar</name>
    <message>
        <source>Resume queue</source>
        <translation>恢复队列</translation>
    </message>
    <message>
        <source>Pause queue</source>
        <translation>暂停队列</translation>
    </message>
    <message>
        <source>Resume &amp;Queue</source>
        <translation>恢复队列(&amp;Q)</translation>
    </message>
    <message>
        <source>Pause &amp;Queue</source>
        <translation>暂停队列(&amp;Q)</translation>
    </message>
    <message>
        <source>Resume the queue: waiting jobs are submitted again (%1)</source>
        <translation>恢复队列：重新提交等待中的任务（%1）</translation>
    </message>
    <message>
        <source>Pause the queue: nothing new is submitted (%1)</source>
        <translation>暂停队列：不再提交新任务（%1）</translation>
    </message>
    <message>
        <source>The queue is paused: nothing new is submitted. What was submitted goes on.</source>
        <translation>队列已暂停：不再提交新任务。已提交的任务继续进行。</translation>
    </message>
    <message>
        <source>%1 running</source>
        <translation>%1 个进行中</translation>
    </message>
    <message>
        <source>%1 waiting</source>
        <translation>%1 个等待中</translation>
    </message>
</context>
<context>
    <name>Firstframe::QuitGuard</name>
    <message>
        <source>What is under way is being put on disk.</source>
        <translation>正在将进行中的内容写入磁盘。</translation>
    </message>
    <message>
        <source>What was just submitted has no answer yet. The answer tells whether the provider accepted it; without it the job is shown as unconfirmed next time. Firstframe closes in a few seconds at the latest.</source>
        <translation>刚提交的任务还没有答复。答复会说明服务商是否已接受；没有答复，下次该任务将显示为未确认。Firstframe 最迟几秒后关闭。</translation>
    </message>
</context>
<context>
    <name>Firstframe::RecentMenu</name>
    <message>
        <source>&amp;Recent Pictures</source>
        <translation>最近的图片(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Clear Recent Pictures</source>
        <translation>清除最近的图片(&amp;C)</translation>
    </message>
</context>
<context>
    <name>Firstframe::RequestPanel</name>
    <message>
        <source>The providers are being read.</source>
        <translation>正在读取服务商。</translation>
    </message>
    <message>
        <source>The picture is uploaded first; its link stands in the second request.</source>
        <translation>图片会先上传；第二个请求中是它的链接。</translation>
    </message>
    <message>
        <source>This shot would not be sent: %1</source>
        <translation>此镜头不会被发送：%1</translation>
    </message>
    <message>
        <source>Copied. Set the shell variable FIRSTFRAME_KEY to your key before you run it; running it may be charged.</source>
        <translation>已复制。运行前将 shell 变量 FIRSTFRAME_KEY 设为你的密钥；运行可能会产生费用。</translation>
    </message>
</context>
<context>
    <name>Firstframe::SettingsDialog</name>
    <message>
        <source>Finished clips are saved in %1.</source>
        <translation>完成的短片保存在 %1。</translation>
    </message>
    <message>
        <source>Like the system</source>
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
        <source>The language changes when Firstframe is started again.</source>
        <translation>重新启动 Firstframe 后语言生效。</translation>
    </message>
    <message>
        <source>&amp;Providers</source>
        <translation>服务商(&amp;P)</translation>
    </message>
    <message>
        <source>Pr&amp;ices</source>
        <translation>价格(&amp;I)</translation>
    </message>
</context>
<context>
    <name>Firstframe::ShotSettings</name>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>The prompt is optimized faster, with less care.</source>
        <translation>更快但较粗略地优化提示词。</translation>
    </message>
    <message>
        <source>Fast pretreatment only works while the prompt is optimized.</source>
        <translation>快速预处理只在优化提示词时有效。</translation>
    </message>
    <message>
        <source>Model is now %1: %2 does not offer %3.</source>
        <translation>模型已改为 %1：%2 不提供 %3。</translation>
    </message>
    <message>
        <source>Model is now %1: %2 does not offer the one that was chosen.</source>
        <translation>模型已改为 %1：%2 不提供之前所选的模型。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>Firstframe::ShotStrip</name>
    <message>
        <source>Shots</source>
        <translation>镜头</translation>
    </message>
    <message>
        <source>Your shots. Ctrl and Shift select several, Delete closes them.</source>
        <translation>你的镜头。按 Ctrl 或 Shift 可选择多个，按 Delete 关闭。</translation>
    </message>
</context>
<context>
    <name>Firstframe::ShotTray</name>
    <message>
        <source>Nothing yet</source>
        <translation>还没有内容</translation>
    </message>
    <message>
        <source>Shot %1: %2</source>
        <translation>镜头 %1：%2</translation>
    </message>
</context>
<context>
    <name>Firstframe::SpendingGuard</name>
    <message>
        <source>%1 × %2: %3</source>
        <translation>%1 × %2：%3</translation>
    </message>
    <message>
        <source>Spend more than your limit?</source>
        <translation>要超出你的限额吗？</translation>
    </message>
    <message>
        <source>Do not ask &amp;again when only a price is unknown</source>
        <translation>仅因价格未知时不再询问(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Generate</source>
        <translation>生成(&amp;G)</translation>
    </message>
    <message>
        <source>Not every price is known.</source>
        <translation>并非所有价格都已知。</translation>
    </message>
    <message>
        <source>That is above the limit in your settings.</source>
        <translation>超过了你在设置中的上限。</translation>
    </message>
    <message>
        <source>Clips to make: %1 (%2). %3</source>
        <translation>将生成短片：%1（%2）。%3</translation>
    </message>
</context>
<context>
    <name>Firstframe::TargetPopover</name>
    <message>
        <source>Also with</source>
        <translation>同时用</translation>
    </message>
</context>
<context>
    <name>Firstframe::TrayDesk</name>
    <message>
        <source>Shot %1 is left out: %2</source>
        <translation>镜头 %1 被略过：%2</translation>
    </message>
    <message>
        <source>The shot was closed.</source>
        <translation>镜头已关闭。</translation>
    </message>
    <message>
        <source>Shots closed: %1.</source>
        <translation>已关闭镜头：%1 个。</translation>
    </message>
    <message>
        <source>Left out besides: %1. Each is marked above.</source>
        <translation>另外还略过：%1 个。上方均有标记。</translation>
    </message>
</context>
<context>
    <name>Firstframe::TrayPanel</name>
    <message>
        <source>Several shots</source>
        <translation>多个镜头</translation>
    </message>
    <message>
        <source>Generate several shots, make a new one or a copy</source>
        <translation>生成多个镜头，新建或复制镜头</translation>
    </message>
    <message>
        <source>Shots status</source>
        <translation>镜头状态</translation>
    </message>
    <message>
        <source>&amp;New Shot</source>
        <translation>新镜头(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Duplicate Shot</source>
        <translation>复制镜头(&amp;D)</translation>
    </message>
    <message>
        <source>C&amp;lose Shot</source>
        <translation>关闭镜头(&amp;L)</translation>
    </message>
    <message>
        <source>Ne&amp;xt Shot</source>
        <translation>下一个镜头(&amp;X)</translation>
    </message>
    <message>
        <source>Generate &amp;Chosen (%1)</source>
        <translation>生成所选(&amp;C)（%1）</translation>
    </message>
    <message>
        <source>Generate &amp;All (%1)</source>
        <translation>全部生成(&amp;A)（%1）</translation>
    </message>
    <message>
        <source>Pre&amp;vious Shot</source>
        <translation>上一个镜头(&amp;V)</translation>
    </message>
</context>
<context>
    <name>Firstframe::WatchDialog</name>
    <message>
        <source>Enter the task&apos;s ID</source>
        <translation>输入任务编号</translation>
    </message>
    <message>
        <source>If %1 lists this job among its tasks, copy the task&apos;s ID from there. Firstframe then follows that task; nothing is sent again.</source>
        <translation>如果 %1 的任务列表中有此任务，从那里复制任务编号。Firstframe 将跟踪该任务；不会再次发送。</translation>
    </message>
    <message>
        <source>This is no task ID. Copy it from the provider&apos;s own list.</source>
        <translation>这不是任务编号。从服务商自己的列表中复制。</translation>
    </message>
</context>
<context>
    <name>GenerateBar</name>
    <message>
        <source>&amp;Generate</source>
        <translation>生成(&amp;G)</translation>
    </message>
    <message>
        <source>Generate</source>
        <translation>生成</translation>
    </message>
    <message>
        <source>Make the clip (Ctrl+Return)</source>
        <translation>制作短片（Ctrl+Return）</translation>
    </message>
    <message>
        <source>Generate status</source>
        <translation>生成状态</translation>
    </message>
</context>
<context>
    <name>GridPicture</name>
    <message>
        <source>left</source>
        <translation>左</translation>
    </message>
    <message>
        <source>right</source>
        <translation>右</translation>
    </message>
    <message>
        <source>up</source>
        <translation>上</translation>
    </message>
    <message>
        <source>down</source>
        <translation>下</translation>
    </message>
</context>
<context>
    <name>HttpCall</name>
    <message>
        <source>The provider&apos;s address or request is malformed. Nothing was sent. Check the provider&apos;s description.</source>
        <translation>服务商的地址或请求格式不正确。没有发送任何内容。检查该服务商的描述文件。</translation>
    </message>
    <message>
        <source>%1 gave an answer that is too long. Try again later.</source>
        <translation>%1 的应答过长。稍后再试。</translation>
    </message>
</context>
<context>
    <name>ImageRules</name>
    <message>
        <source>Picture too tall: its sides must be between %1 and %2.</source>
        <translation>图片太高：宽高比必须在 %1 与 %2 之间。</translation>
    </message>
    <message>
        <source>Picture too wide: its sides must be between %1 and %2.</source>
        <translation>图片太宽：宽高比必须在 %1 与 %2 之间。</translation>
    </message>
    <message>
        <source>Picture format %1 is not taken: it must be %2.</source>
        <translation>不接受 %1 格式：必须是 %2。</translation>
    </message>
    <message>
        <source>Picture file too large: %1, it must be under %2.</source>
        <translation>图片文件太大：%1，必须小于 %2。</translation>
    </message>
    <message>
        <source>Picture too small: its shorter side must be over %1 pixels.</source>
        <translation>图片太小：短边必须大于 %1 像素。</translation>
    </message>
</context>
<context>
    <name>JobActions</name>
    <message>
        <source>Re&amp;try Job</source>
        <translation>重试任务(&amp;T)</translation>
    </message>
    <message>
        <source>Make a new job of the same shot; it may be charged</source>
        <translation>以相同镜头新建任务；可能会收费</translation>
    </message>
    <message>
        <source>Resume Wa&amp;tching</source>
        <translation>恢复跟踪(&amp;T)</translation>
    </message>
    <message>
        <source>Ask the provider for this job&apos;s clip again, without a charge</source>
        <translation>再次向服务商索取此任务的短片，不收费</translation>
    </message>
    <message>
        <source>Fetch this job&apos;s clip again, without a charge</source>
        <translation>再次下载此任务的短片，不收费</translation>
    </message>
    <message>
        <source>&amp;Cancel Job</source>
        <translation>取消任务(&amp;C)</translation>
    </message>
    <message>
        <source>Cancel the job, also at the provider where it can do that</source>
        <translation>取消任务；服务商支持时也在其处取消</translation>
    </message>
    <message>
        <source>Leave the job to its provider, which may still finish and charge it</source>
        <translation>将任务留给服务商，对方仍可能完成并收费</translation>
    </message>
    <message>
        <source>C&amp;heck</source>
        <translation>查询(&amp;H)</translation>
    </message>
    <message>
        <source>Look whether the provider lists this job; costs nothing</source>
        <translation>查看服务商是否列有此任务；不收费</translation>
    </message>
    <message>
        <source>&amp;Enter Task ID…</source>
        <translation>输入任务编号(&amp;E)…</translation>
    </message>
    <message>
        <source>The provider lists this job: follow it by its ID there</source>
        <translation>服务商列有此任务：按其编号跟踪</translation>
    </message>
    <message>
        <source>&amp;Submit Again…</source>
        <translation>再次提交(&amp;S)…</translation>
    </message>
    <message>
        <source>Send the shot once more; it may be charged twice</source>
        <translation>再次发送该镜头；可能会重复收费</translation>
    </message>
    <message>
        <source>D&amp;ismiss</source>
        <translation>忽略(&amp;I)</translation>
    </message>
    <message>
        <source>Stop asking about this job and mark it as failed</source>
        <translation>不再询问此任务并标记为失败</translation>
    </message>
    <message>
        <source>Move &amp;Up</source>
        <translation>上移(&amp;U)</translation>
    </message>
    <message>
        <source>Earlier in the queue</source>
        <translation>在队列中提前</translation>
    </message>
    <message>
        <source>Move D&amp;own</source>
        <translation>下移(&amp;O)</translation>
    </message>
    <message>
        <source>Later in the queue</source>
        <translation>在队列中推后</translation>
    </message>
    <message>
        <source>Show what was sent, the task&apos;s id and everything that happened</source>
        <translation>显示发送的内容、任务编号以及发生的一切</translation>
    </message>
    <message>
        <source>&amp;Reuse Settings</source>
        <translation>重用设置(&amp;R)</translation>
    </message>
    <message>
        <source>Put this job&apos;s picture, prompt and settings into the composer</source>
        <translation>将此任务的图片、提示词和设置放入编辑区</translation>
    </message>
    <message>
        <source>Show in &amp;Folder</source>
        <translation>在文件夹中显示(&amp;F)</translation>
    </message>
    <message>
        <source>Open the folder that the clip is in</source>
        <translation>打开短片所在的文件夹</translation>
    </message>
    <message>
        <source>&amp;Delete Job…</source>
        <translation>删除任务(&amp;D)…</translation>
    </message>
    <message>
        <source>Delete the job</source>
        <translation>删除任务</translation>
    </message>
    <message>
        <source>Use &amp;Last Frame</source>
        <translation>使用最后一帧(&amp;L)</translation>
    </message>
    <message>
        <source>Begin a shot with the last frame of this job&apos;s clip</source>
        <translation>用此任务短片的最后一帧开始一个镜头</translation>
    </message>
    <message>
        <source>Stop W&amp;atching</source>
        <translation>停止跟踪(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Job Details…</source>
        <translation>任务详情(&amp;J)…</translation>
    </message>
</context>
<context>
    <name>JobDesk</name>
    <message>
        <source>%1 does not offer this model. Choose another one.</source>
        <translation>%1 不提供此模型。选择另一个。</translation>
    </message>
</context>
<context>
    <name>JobDetails</name>
    <message>
        <source>Job details</source>
        <translation>任务详情</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>C&amp;opy</source>
        <translation>复制(&amp;O)</translation>
    </message>
    <message>
        <source>Copy task ID</source>
        <translation>复制任务编号</translation>
    </message>
    <message>
        <source>Copy the task ID</source>
        <translation>复制任务编号</translation>
    </message>
    <message>
        <source>What &amp;happened</source>
        <translation>发生的事件(&amp;H)</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>发生的事件</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Details status</source>
        <translation>详情状态</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>关闭(&amp;L)</translation>
    </message>
</context>
<context>
    <name>JobNotice</name>
    <message>
        <source>Preview status</source>
        <translation>预览状态</translation>
    </message>
</context>
<context>
    <name>JobRescue</name>
    <message>
        <source>The job list is damaged and could not be set aside. Check that its folder can be written to, then start Firstframe again.</source>
        <translation>任务列表已损坏，且无法移开。检查其文件夹是否可写，然后重新启动 Firstframe。</translation>
    </message>
    <message>
        <source>The job list was damaged. Jobs recovered: %1.</source>
        <translation>任务列表曾损坏。已恢复任务：%1 个。</translation>
    </message>
    <message>
        <source>The job list was damaged, and no job could be read from it. Finished clips are still in the videos folder.</source>
        <translation>任务列表已损坏，无法从中读出任何任务。已完成的短片仍在视频文件夹中。</translation>
    </message>
    <message>
        <source>Of these may have been sent already and need your decision: %1.</source>
        <translation>其中可能已发送、需要你决定的：%1 个。</translation>
    </message>
    <message>
        <source>Jobs that could not be read: %1.</source>
        <translation>无法读出的任务：%1 个。</translation>
    </message>
    <message>
        <source>The damaged file is kept as %1.</source>
        <translation>损坏的文件保存为 %1。</translation>
    </message>
</context>
<context>
    <name>JobStore</name>
    <message>
        <source>The job list was made by a newer Firstframe. It is shown but not changed; update Firstframe to go on with it.</source>
        <translation>任务列表由更新版本的 Firstframe 创建。只显示不更改；更新 Firstframe 后继续。</translation>
    </message>
    <message>
        <source>This job is not in the list any more.</source>
        <translation>此任务已不在列表中。</translation>
    </message>
    <message>
        <source>This job has changed in the meantime.</source>
        <translation>此任务在此期间已变化。</translation>
    </message>
    <message>
        <source>The disk is full, so nothing can be saved. The jobs are only shown and no new one is made; make room in %1, then start Firstframe again.</source>
        <translation>磁盘已满，无法保存任何内容。任务仅供查看，不会新建；在 %1 腾出空间，然后重新启动 Firstframe。</translation>
    </message>
    <message>
        <source>Nothing can be saved in %1. The jobs are only shown and no new one is made; allow writing to that folder, then start Firstframe again.</source>
        <translation>无法在 %1 中保存任何内容。任务仅供查看，不会新建；允许写入该文件夹，然后重新启动 Firstframe。</translation>
    </message>
</context>
<context>
    <name>JobStoreRemoval</name>
    <message>
        <source>This job has changed in the meantime.</source>
        <translation>此任务在此期间已变化。</translation>
    </message>
    <message>
        <source>This job was deleted for good and cannot be put back.</source>
        <translation>此任务已永久删除，无法恢复。</translation>
    </message>
    <message>
        <source>The job list could not be read.</source>
        <translation>无法读取任务列表。</translation>
    </message>
</context>
<context>
    <name>JobText</name>
    <message>
        <source>under 1 min left</source>
        <translation>剩余不到 1 分钟</translation>
    </message>
    <message>
        <source>about %1 min left</source>
        <translation>约剩 %1 分钟</translation>
    </message>
    <message>
        <source>cancelling</source>
        <translation>正在取消</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>next in line at the provider</source>
        <translation>在服务商处排在下一位</translation>
    </message>
    <message>
        <source>%1 ahead at the provider</source>
        <translation>在服务商处前面还有 %1 个</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Submitting</source>
        <translation>提交中</translation>
    </message>
    <message>
        <source>Unconfirmed</source>
        <translation>未确认</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Downloading</source>
        <translation>下载中</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Picture without a prompt</source>
        <translation>没有提示词的图片</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>taking longer than usual</source>
        <translation>用时比平常长</translation>
    </message>
    <message>
        <source>%1 takes longer than usual. Firstframe goes on asking, less often; nothing is lost. You may stop watching and resume later, without a charge.</source>
        <translation>%1 用时比平常长。Firstframe 会继续询问，但频率降低；不会丢失任何内容。你可以停止跟踪，稍后再恢复，不收费。</translation>
    </message>
</context>
<context>
    <name>JobTexts</name>
    <message>
        <source>There is no key for %1. Enter it in the settings; the job goes on by itself.</source>
        <translation>没有 %1 的密钥。在设置中输入；任务会自动继续。</translation>
    </message>
    <message>
        <source>The provider %1 is not known any more. Put its description back; the job goes on by itself.</source>
        <translation>服务商 %1 已不存在。放回它的描述文件；任务会自动继续。</translation>
    </message>
    <message>
        <source>%1 does not offer %2 any more. Cancel the job and choose another model.</source>
        <translation>%1 已不再提供 %2。取消任务并选择另一个模型。</translation>
    </message>
    <message>
        <source>The job is no longer watched. %1 cannot cancel it and may still make and charge the clip; Retry watches it again.</source>
        <translation>不再跟踪此任务。%1 无法取消它，仍可能制作短片并收费；“重试”会重新跟踪。</translation>
    </message>
    <message>
        <source>%1 says that it does not know this job. Retry asks again, without a charge.</source>
        <translation>%1 表示不认识此任务。“重试”会再次询问，不收费。</translation>
    </message>
    <message>
        <source>The links to the clip that %1 gives do not work. Retry asks for another one, without a charge.</source>
        <translation>%1 给出的短片链接无效。“重试”会索取新的链接，不收费。</translation>
    </message>
    <message>
        <source>What %1 sent is not a video that can be played. Retry fetches it again, without a charge.</source>
        <translation>%1 发来的不是可播放的视频。“重试”会重新获取，不收费。</translation>
    </message>
    <message>
        <source>%1 made the clip but does not give it out any more. Retry asks again, without a charge.</source>
        <translation>%1 已制作短片，但不再提供。“重试”会再次询问，不收费。</translation>
    </message>
    <message>
        <source>The clip is downloaded but could not be given its name in the videos folder. Check that the folder can be written to; it is tried again.</source>
        <translation>短片已下载，但无法在视频文件夹中命名。检查该文件夹是否可写；会再次尝试。</translation>
    </message>
    <message>
        <source>This cannot be done with the job now.</source>
        <translation>现在不能对此任务这样做。</translation>
    </message>
    <message>
        <source>Firstframe ended while the request was being sent. The provider may have accepted and charged it.</source>
        <translation>Firstframe 在发送请求时退出。服务商可能已接受并收费。</translation>
    </message>
    <message>
        <source>The connection broke after the request was sent. The provider may have accepted and charged it.</source>
        <translation>请求发送后连接中断。服务商可能已接受并收费。</translation>
    </message>
    <message>
        <source>%1 did not answer in time after the request was sent. It may have accepted and charged it.</source>
        <translation>请求发送后 %1 没有及时答复。它可能已接受并收费。</translation>
    </message>
    <message>
        <source>%1 gave an answer that is too long to be read. It may have accepted and charged the request.</source>
        <translation>%1 的答复过长，无法读取。它可能已接受请求并收费。</translation>
    </message>
    <message>
        <source>%1 does not list this job among its latest tasks. It was probably not accepted; look at your account there before you submit it again.</source>
        <translation>%1 的最近任务中没有此任务。它很可能未被接受；再次提交前查看你在那里的账户。</translation>
    </message>
    <message>
        <source>%1 lists a task of that time without its prompt, so that nobody can tell whether it is this job. Look at your account there.</source>
        <translation>%1 列出了同一时间的一个任务但没有提示词，无法判断是否为此任务。查看你在那里的账户。</translation>
    </message>
    <message>
        <source>The list of tasks at %1 could not be read, so it is still not known whether it accepted the request. %2</source>
        <translation>无法读取 %1 的任务列表，因此仍不知道它是否接受了请求。%2</translation>
    </message>
    <message>
        <source>The job list was damaged, so it is not certain whether this job was sent. The provider may have accepted and charged it. Look at the provider&apos;s own list before you submit it again.</source>
        <translation>任务列表曾损坏，因此不确定此任务是否已发送。服务商可能已接受并收费。再次提交前查看服务商自己的列表。</translation>
    </message>
    <message>
        <source>The job is no longer watched. %1 may still make and charge the clip; Retry watches it again, without a charge.</source>
        <translation>不再跟踪此任务。%1 仍可能生成短片并收费；“重试”会恢复跟踪，不收费。</translation>
    </message>
    <message>
        <source>This is no task id. Copy it from the provider&apos;s own list.</source>
        <translation>这不是任务编号。从服务商自己的列表中复制。</translation>
    </message>
    <message>
        <source>This task of %1 is in the list already, as job %2.</source>
        <translation>%1 的这个任务已在列表中，即任务 %2。</translation>
    </message>
    <message>
        <source>%1 has no list of tasks that Firstframe can read. Look at the provider&apos;s own pages; a task that is there can be entered with its id.</source>
        <translation>%1 没有 Firstframe 可读取的任务列表。查看服务商自己的页面；那里的任务可以按编号输入。</translation>
    </message>
    <message>
        <source>The videos folder was moved or emptied while the clip was being downloaded. It is fetched again.</source>
        <translation>下载短片时，视频文件夹被移动或清空。正在重新下载。</translation>
    </message>
    <message>
        <source>%1 lists several tasks that may be this job (%2). Look at them in your account there and enter the id of the right one.</source>
        <translation>%1 列出了多个可能属于此任务的作业（%2）。在你的账户中查看，并输入正确的 ID。</translation>
    </message>
</context>
<context>
    <name>JobsPanel</name>
    <message>
        <source>Jobs</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Filter jobs</source>
        <translation>筛选任务</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>需要处理</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cancel job</source>
        <translation>取消任务</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Retry job</source>
        <translation>重试任务</translation>
    </message>
    <message>
        <source>Delete job</source>
        <translation>删除任务</translation>
    </message>
</context>
<context>
    <name>KeyCheckText</name>
    <message>
        <source>%1 accepts the key.</source>
        <translation>%1 接受此密钥。</translation>
    </message>
    <message>
        <source>%1 accepts the key. The account holds %2.</source>
        <translation>%1 接受此密钥。账户余额为 %2。</translation>
    </message>
    <message>
        <source>%1 refuses the key. Compare it with the one in your account there, or make a new one.</source>
        <translation>%1 拒绝此密钥。与你账户中的密钥核对，或新建一个。</translation>
    </message>
    <message>
        <source>%1 cannot be reached, so the key was not checked. Check the network and the base URL, then try again.</source>
        <translation>无法连接 %1，因此未能检查密钥。检查网络和地址，然后重试。</translation>
    </message>
    <message>
        <source>%1 answered, but not in a way that shows whether the key is good. The first clip will show it.</source>
        <translation>%1 已应答，但看不出密钥是否有效。生成第一个短片时即可知道。</translation>
    </message>
</context>
<context>
    <name>Launch</name>
    <message>
        <source>Firstframe needs a screen: neither DISPLAY nor WAYLAND_DISPLAY is set. Start it from a desktop session.
</source>
        <translation>Firstframe 需要屏幕：DISPLAY 和 WAYLAND_DISPLAY 都没有设置。从桌面会话中启动它。
</translation>
    </message>
    <message>
        <source>Firstframe is already running with this data folder and does not answer.
</source>
        <translation>Firstframe 已在使用此数据文件夹运行，但没有应答。
</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.
</source>
        <translation>无法创建文件夹 %1。
</translation>
    </message>
</context>
<context>
    <name>LazyCodecs</name>
    <message>
        <source>A part of Firstframe is missing: firstframe-codecs. Install Firstframe again; nothing is lost meanwhile.</source>
        <translation>Firstframe 缺少一个组成部分：firstframe-codecs。重新安装 Firstframe；不会丢失任何内容。</translation>
    </message>
</context>
<context>
    <name>LibraryPanel</name>
    <message>
        <source>Prompts and templates</source>
        <translation>提示词和模板</translation>
    </message>
    <message>
        <source>Search prompts</source>
        <translation>搜索提示词</translation>
    </message>
    <message>
        <source>Search prompts and templates</source>
        <translation>搜索提示词和模板</translation>
    </message>
    <message>
        <source>&amp;Save as Template</source>
        <translation>存为模板(&amp;S)</translation>
    </message>
    <message>
        <source>Prompts</source>
        <translation>提示词</translation>
    </message>
    <message>
        <source>Chosen prompt</source>
        <translation>所选提示词</translation>
    </message>
    <message>
        <source>Prompts status</source>
        <translation>提示词列表状态</translation>
    </message>
    <message>
        <source>Re&amp;name</source>
        <translation>重命名(&amp;N)</translation>
    </message>
    <message>
        <source>Rename the template (F2)</source>
        <translation>重命名模板（F2）</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>Delete it from the list (Del)</source>
        <translation>从列表中删除（Del）</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>替换(&amp;R)</translation>
    </message>
    <message>
        <source>Put it in the place of the prompt (Shift+Return)</source>
        <translation>用它替换提示词（Shift+Return）</translation>
    </message>
    <message>
        <source>&amp;Insert</source>
        <translation>插入(&amp;I)</translation>
    </message>
    <message>
        <source>Put it in at the cursor (Return)</source>
        <translation>在光标处插入（Return）</translation>
    </message>
    <message>
        <source>Save the prompt as a template. Words in braces, such as {subject}, are filled in when you use it.</source>
        <translation>把提示词存为模板。花括号中的词（如 {subject}）会在使用时填入。</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Shot</source>
        <translation>镜头(&amp;S)</translation>
    </message>
    <message>
        <source>Camera &amp;Move</source>
        <translation>运镜(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Jobs</source>
        <translation>任务(&amp;J)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Choose Image…</source>
        <translation>选择图片(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Paste Image</source>
        <translation>粘贴图片(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Save Clip as…</source>
        <translation>短片另存为(&amp;S)…</translation>
    </message>
    <message>
        <source>Open &amp;Videos Folder</source>
        <translation>打开视频文件夹(&amp;V)</translation>
    </message>
    <message>
        <source>S&amp;ettings…</source>
        <translation>设置(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>Go to &amp;Prompt</source>
        <translation>转到提示词(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Filter Jobs</source>
        <translation>筛选任务(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Generate</source>
        <translation>生成(&amp;G)</translation>
    </message>
    <message>
        <source>Show &amp;Composer</source>
        <translation>显示编辑栏(&amp;C)</translation>
    </message>
    <message>
        <source>Show &amp;Jobs</source>
        <translation>显示任务(&amp;J)</translation>
    </message>
    <message>
        <source>&amp;Play or Pause</source>
        <translation>播放或暂停(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Full Screen</source>
        <translation>全屏(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;About Firstframe</source>
        <translation>关于 Firstframe(&amp;A)</translation>
    </message>
    <message>
        <source>About &amp;Qt</source>
        <translation>关于 &amp;Qt</translation>
    </message>
    <message>
        <source>What Will Be &amp;Sent…</source>
        <translation>将要发送的内容(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Watch a Task by Its ID…</source>
        <translation>按编号跟踪任务(&amp;W)…</translation>
    </message>
    <message>
        <source>Copy &amp;Diagnostics…</source>
        <translation>复制诊断信息(&amp;D)…</translation>
    </message>
    <message>
        <source>Past Prompts and &amp;Templates…</source>
        <translation>以往的提示词和模板(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;Convert Directives…</source>
        <translation>转换运镜名称(&amp;C)…</translation>
    </message>
    <message>
        <source>Re&amp;move Image</source>
        <translation>移除图片(&amp;M)</translation>
    </message>
</context>
<context>
    <name>OriginGuard</name>
    <message>
        <source>The key was about to go to a server that it does not belong to. Nothing was sent. Check the provider&apos;s address.</source>
        <translation>密钥险些发往不相干的服务器。没有发送任何内容。检查服务商的地址。</translation>
    </message>
    <message>
        <source>There is no key for %1. Enter it in the settings.</source>
        <translation>没有 %1 的密钥。在设置中输入。</translation>
    </message>
    <message>
        <source>The key for %1 contains a space or a character that no key has. Enter it again in the settings.</source>
        <translation>%1 的密钥含有空格或密钥中不会出现的字符。在设置中重新输入。</translation>
    </message>
</context>
<context>
    <name>OwnProviders</name>
    <message>
        <source>%1 cannot be written: %2. Make room or change the folder&apos;s permissions, then try again.</source>
        <translation>无法写入 %1：%2。腾出空间或更改文件夹权限，然后重试。</translation>
    </message>
    <message>
        <source>There is no description to begin with.</source>
        <translation>没有可作为起点的描述。</translation>
    </message>
</context>
<context>
    <name>PartFile</name>
    <message>
        <source>The clip needs %1, but “%2” has only %3 left. Free some space and try again.</source>
        <translation>短片需要 %1，但“%2”只剩 %3。腾出空间后再试。</translation>
    </message>
    <message>
        <source>The disk is full. Free some space in “%1” and try again.</source>
        <translation>磁盘已满。在“%1”腾出空间后再试。</translation>
    </message>
    <message>
        <source>The clip cannot be written to “%1”. Check that the folder is there and may be written to.</source>
        <translation>短片无法写入“%1”。检查文件夹是否存在且可写。</translation>
    </message>
</context>
<context>
    <name>Pasteboard</name>
    <message>
        <source>The pasted picture could not be stored in %1: %2.</source>
        <translation>粘贴的图片无法保存到 %1：%2。</translation>
    </message>
</context>
<context>
    <name>PictureCopy</name>
    <message>
        <source>%1 could not be read. Check that it is still there and may be read.</source>
        <translation>%1 无法读取。检查它是否还在且可读。</translation>
    </message>
    <message>
        <source>The picture could not be copied. Check that the disk has room and that Firstframe&apos;s folder can be written to.</source>
        <translation>图片无法复制。检查磁盘空间以及 Firstframe 的文件夹是否可写。</translation>
    </message>
    <message>
        <source>Firstframe&apos;s own copy of the first frame is missing or damaged. Choose the picture again and generate it anew.</source>
        <translation>Firstframe 保存的首帧副本缺失或损坏。重新选择图片并生成。</translation>
    </message>
</context>
<context>
    <name>PictureEncoder</name>
    <message>
        <source>The picture could not be written as %1. Choose a smaller one.</source>
        <translation>图片无法写成 %1。选择一张较小的图片。</translation>
    </message>
</context>
<context>
    <name>PictureFile</name>
    <message>
        <source>There is no file “%1”. Choose another picture.</source>
        <translation>没有文件“%1”。选择另一张图片。</translation>
    </message>
    <message>
        <source>“%1” is a folder. Choose a picture in it.</source>
        <translation>“%1”是文件夹。选择其中的图片。</translation>
    </message>
    <message>
        <source>“%1” is not a file. Choose a picture.</source>
        <translation>“%1”不是文件。选择一张图片。</translation>
    </message>
    <message>
        <source>“%1” cannot be read. Check that you may open it.</source>
        <translation>“%1”无法读取。检查你是否有权打开它。</translation>
    </message>
    <message>
        <source>The file “%1” is empty. Choose another picture.</source>
        <translation>文件“%1”是空的。选择另一张图片。</translation>
    </message>
    <message>
        <source>The end of the picture “%1” is missing. Copy or download it again.</source>
        <translation>图片“%1”的末尾缺失。重新复制或下载。</translation>
    </message>
    <message>
        <source>The picture “%1” is damaged. Choose another one.</source>
        <translation>图片“%1”已损坏。选择另一张。</translation>
    </message>
    <message>
        <source>“%1” is not a picture. Choose another file.</source>
        <translation>“%1”不是图片。选择其他文件。</translation>
    </message>
    <message>
        <source>“%1” is a %2 file, which cannot be read here. Save it as JPEG or PNG.</source>
        <translation>“%1”是 %2 文件，这里无法读取。另存为 JPEG 或 PNG。</translation>
    </message>
    <message>
        <source>The picture “%1” has too many pixels to be opened. Choose a smaller one.</source>
        <translation>图片“%1”的像素过多，无法打开。选择一张较小的图片。</translation>
    </message>
</context>
<context>
    <name>PicturePanel</name>
    <message>
        <source>First frame</source>
        <translation>首帧</translation>
    </message>
    <message>
        <source>The picture that the clip starts from. Drop one here, or press Enter to choose one.</source>
        <translation>短片开始的图片。拖到这里，或按回车选择。</translation>
    </message>
    <message>
        <source>Image path or URL</source>
        <translation>图片路径或网址</translation>
    </message>
    <message>
        <source>Path or link of a picture, then Return</source>
        <translation>输入图片路径或链接，然后按回车</translation>
    </message>
    <message>
        <source>Choose image…</source>
        <translation>选择图片…</translation>
    </message>
    <message>
        <source>Choose image… (Ctrl+O)</source>
        <translation>选择图片…（Ctrl+O）</translation>
    </message>
    <message>
        <source>Paste image</source>
        <translation>粘贴图片</translation>
    </message>
    <message>
        <source>Paste image (Ctrl+V)</source>
        <translation>粘贴图片（Ctrl+V）</translation>
    </message>
    <message>
        <source>Remove image</source>
        <translation>移除图片</translation>
    </message>
    <message>
        <source>Preview camera</source>
        <translation>预览镜头</translation>
    </message>
    <message>
        <source>Show the camera moves of the prompt in the picture, as a sketch. Escape stops it.</source>
        <translation>在图片上以草图方式显示提示词中的运镜。按 Escape 停止。</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>实时</translation>
    </message>
    <message>
        <source>Play the camera moves over and over while you write.</source>
        <translation>在你书写时反复播放运镜。</translation>
    </message>
    <message>
        <source>Camera preview status</source>
        <translation>镜头预览状态</translation>
    </message>
    <message>
        <source>Camera timeline</source>
        <translation>运镜时间轴</translation>
    </message>
    <message>
        <source>First frame status</source>
        <translation>首帧状态</translation>
    </message>
    <message>
        <source>Crop image</source>
        <translation>裁剪图片</translation>
    </message>
    <message>
        <source>Keep Previous P&amp;icture</source>
        <translation>保留之前的图片(&amp;I)</translation>
    </message>
    <message>
        <source>Mend preview</source>
        <translation>修正预览</translation>
    </message>
</context>
<context>
    <name>PicturePreparer</name>
    <message>
        <source>Loading the picture was stopped.</source>
        <translation>图片载入已停止。</translation>
    </message>
    <message>
        <source>The prepared picture could not be saved. Check that the disk has room and that Firstframe&apos;s folder can be written to.</source>
        <translation>准备好的图片无法保存。检查磁盘空间以及 Firstframe 的文件夹是否可写。</translation>
    </message>
</context>
<context>
    <name>PictureSource</name>
    <message>
        <source>This is not a whole link. Copy it again, from http to its end.</source>
        <translation>链接不完整。从 http 到结尾重新复制。</translation>
    </message>
    <message>
        <source>Type the path of a picture, or a link to one.</source>
        <translation>输入图片的路径或链接。</translation>
    </message>
    <message>
        <source>Links that begin with %1: are not supported. Save the picture and choose the file.</source>
        <translation>不支持以 %1: 开头的链接。保存图片后选择文件。</translation>
    </message>
    <message>
        <source>The link could not be reached. Check it and the connection.</source>
        <translation>无法访问该链接。检查链接和网络。</translation>
    </message>
    <message>
        <source>The link leads to nothing that may be read. Check it in a browser, or save the picture and choose the file.</source>
        <translation>链接没有指向可读取的内容。在浏览器中检查，或保存图片后选择文件。</translation>
    </message>
    <message>
        <source>The link&apos;s server did not give the picture. Try again later, or save the picture and choose the file.</source>
        <translation>链接的服务器没有给出图片。稍后再试，或保存图片后选择文件。</translation>
    </message>
    <message>
        <source>The link does not lead to a picture. Use the link of the picture itself, not of the page it is on.</source>
        <translation>链接指向的不是图片。请使用图片本身的链接，而不是它所在网页的链接。</translation>
    </message>
</context>
<context>
    <name>PictureSteps</name>
    <message>
        <source>Converted from %1</source>
        <translation>已从 %1 转换</translation>
    </message>
    <message>
        <source>First frame of the animation</source>
        <translation>动画的第一帧</translation>
    </message>
    <message>
        <source>Turned upright</source>
        <translation>已转正</translation>
    </message>
    <message>
        <source>Colors converted to sRGB</source>
        <translation>颜色已转换为 sRGB</translation>
    </message>
    <message>
        <source>Location removed</source>
        <translation>已移除位置信息</translation>
    </message>
    <message>
        <source>Metadata removed</source>
        <translation>已移除元数据</translation>
    </message>
    <message>
        <source>Cropped to %1</source>
        <translation>已裁剪为 %1</translation>
    </message>
    <message>
        <source>Border added, %1</source>
        <translation>已添加边框，%1</translation>
    </message>
    <message>
        <source>Enlarged to %1, soft</source>
        <translation>已放大到 %1，画面偏软</translation>
    </message>
    <message>
        <source>Scaled down to %1</source>
        <translation>已缩小到 %1</translation>
    </message>
    <message>
        <source>Compressed at quality %1</source>
        <translation>已按质量 %1 压缩</translation>
    </message>
    <message>
        <source>Metadata kept</source>
        <translation>已保留元数据</translation>
    </message>
    <message>
        <source>Crop to %1</source>
        <translation>裁剪为 %1</translation>
    </message>
    <message>
        <source>Add Border</source>
        <translation>添加边框</translation>
    </message>
    <message>
        <source>Enlarge to %1 px</source>
        <translation>放大到 %1 像素</translation>
    </message>
    <message>
        <source>Convert to %1</source>
        <translation>转换为 %1</translation>
    </message>
    <message>
        <source>Sends a part of %1 pixels. Drag it to where it should be.</source>
        <translation>只发送 %1 像素的部分。把它拖到合适的位置。</translation>
    </message>
    <message>
        <source>Scales the picture up to %1 pixels. It will look soft.</source>
        <translation>将图片放大到 %1 像素。画面会偏软。</translation>
    </message>
    <message>
        <source>Looks for the best quality that the provider takes.</source>
        <translation>寻找服务商接受的最佳质量。</translation>
    </message>
    <message>
        <source>Sends the same picture in a format that the provider takes.</source>
        <translation>以服务商接受的格式发送同一张图片。</translation>
    </message>
    <message>
        <source>Compress to under %1</source>
        <translation>压缩到 %1 以下</translation>
    </message>
    <message>
        <source>Keeps the whole picture and fills the sides with a blur or a color: %1 pixels.</source>
        <translation>保留整张图片，用模糊或纯色填充两侧：%1 像素。</translation>
    </message>
    <message>
        <source>Quality %1</source>
        <translation>质量 %1</translation>
    </message>
</context>
<context>
    <name>PreviewPanel</name>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>画面</translation>
    </message>
    <message>
        <source>Previous frame</source>
        <translation>上一帧</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>Next frame</source>
        <translation>下一帧</translation>
    </message>
    <message>
        <source>0:00.0</source>
        <translation>0:00.0</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Loop</source>
        <translation>循环</translation>
    </message>
    <message>
        <source>Play again and again</source>
        <translation>反复播放</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>静音</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Reuse settings</source>
        <translation>重用设置</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <source>Elapsed time</source>
        <translation>已播放时间</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Use last frame</source>
        <translation>使用最后一帧</translation>
    </message>
    <message>
        <source>Begin a shot with the last frame of this clip</source>
        <translation>用此短片的最后一帧开始一个镜头</translation>
    </message>
    <message>
        <source>S&amp;ave as…</source>
        <translation>另存为(&amp;A)…</translation>
    </message>
    <message>
        <source>Re&amp;use settings</source>
        <translation>重用设置(&amp;U)</translation>
    </message>
    <message>
        <source>Show i&amp;n folder</source>
        <translation>在文件夹中显示(&amp;N)</translation>
    </message>
</context>
<context>
    <name>PricesPage</name>
    <message>
        <source>Prices</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>P&amp;rice of one clip</source>
        <translation>一条短片的价格(&amp;R)</translation>
    </message>
    <message>
        <source>Price of one clip</source>
        <translation>一条短片的价格</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>C&amp;urrency</source>
        <translation>货币(&amp;U)</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>货币</translation>
    </message>
    <message>
        <source>&amp;Set Price</source>
        <translation>设定价格(&amp;S)</translation>
    </message>
    <message>
        <source>Set price</source>
        <translation>设定价格</translation>
    </message>
    <message>
        <source>Rese&amp;t</source>
        <translation>重置(&amp;T)</translation>
    </message>
    <message>
        <source>Reset price</source>
        <translation>重置价格</translation>
    </message>
    <message>
        <source>Forget your price and use the described one, if there is one.</source>
        <translation>忘掉你的价格，改用服务商描述中的价格（如果有）。</translation>
    </message>
    <message>
        <source>Price status</source>
        <translation>价格状态</translation>
    </message>
    <message>
        <source>&amp;Ask before spending more than</source>
        <translation>花费超过以下金额前先询问(&amp;A)</translation>
    </message>
    <message>
        <source>Ask before spending more than</source>
        <translation>花费超过以下金额前先询问</translation>
    </message>
    <message>
        <source>For what one press of Generate is going to cost. Currencies are never converted: each has its own limit.</source>
        <translation>指按一次“生成”将产生的费用。货币之间从不换算：每种货币各有限额。</translation>
    </message>
    <message>
        <source>Ask a&amp;lso when a price is unknown</source>
        <translation>价格未知时也询问(&amp;L)</translation>
    </message>
    <message>
        <source>Ask also when a price is unknown</source>
        <translation>价格未知时也询问</translation>
    </message>
    <message>
        <source>Prices are estimates: what a provider charges is on its own pages and may have changed.</source>
        <translation>价格仅为估计：服务商的实际收费见其网页，可能已有变化。</translation>
    </message>
</context>
<context>
    <name>PromptPanel</name>
    <message>
        <source>Prompt</source>
        <translation>提示词</translation>
    </message>
    <message>
        <source>What happens in the clip? Click a camera move to put it in.</source>
        <translation>短片里发生什么？点击一个运镜即可插入。</translation>
    </message>
    <message>
        <source>Com&amp;bine</source>
        <translation>合并(&amp;B)</translation>
    </message>
    <message>
        <source>Combine</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>The next move joins the group before the cursor, so that both happen together.</source>
        <translation>下一个运镜加入光标前的一组，与之同时进行。</translation>
    </message>
    <message>
        <source>Prompt length</source>
        <translation>提示词长度</translation>
    </message>
    <message>
        <source>Prompt status</source>
        <translation>提示词状态</translation>
    </message>
    <message>
        <source>Correct the name in the prompt (Ctrl+.)</source>
        <translation>更正提示词中的名称（Ctrl+.）</translation>
    </message>
    <message>
        <source>Prompts and templates</source>
        <translation>提示词和模板</translation>
    </message>
    <message>
        <source>Past prompts and templates (Ctrl+H)</source>
        <translation>以往的提示词和模板（Ctrl+H）</translation>
    </message>
</context>
<context>
    <name>Provider</name>
    <message>
        <source>There is no picture to be uploaded.</source>
        <translation>没有可上传的图片。</translation>
    </message>
    <message>
        <source>%1 does not offer this model for such a shot any more. Choose another model.</source>
        <translation>%1 已不再为这种镜头提供此模型。选择另一个模型。</translation>
    </message>
    <message>
        <source>%1 takes pictures from the web only. Load the picture by its link.</source>
        <translation>%1 只接受网络图片。用链接载入图片。</translation>
    </message>
</context>
<context>
    <name>ProviderCatalog</name>
    <message>
        <source>The file cannot be read: %1.</source>
        <translation>文件无法读取：%1。</translation>
    </message>
    <message>
        <source>The file is far too long for a description.</source>
        <translation>文件过长，不像描述文件。</translation>
    </message>
    <message>
        <source>The file is not JSON: %1 at byte %2.</source>
        <translation>文件不是 JSON：第 %2 字节处 %1。</translation>
    </message>
    <message>
        <source>The file holds no JSON object.</source>
        <translation>文件中没有 JSON 对象。</translation>
    </message>
    <message>
        <source>Another of your files describes “%1” already. Delete one of them.</source>
        <translation>你的另一个文件已描述“%1”。删除其中一个。</translation>
    </message>
</context>
<context>
    <name>ProviderError</name>
    <message>
        <source>%1 did not accept the key. Check it in the settings, and what the account may use.</source>
        <translation>%1 没有接受密钥。在设置中检查密钥以及账户的权限。</translation>
    </message>
    <message>
        <source>The account at %1 has no credit left. Top it up, then try again.</source>
        <translation>%1 的账户余额不足。充值后再试。</translation>
    </message>
    <message>
        <source>%1 gets too many requests at the moment. Wait a little.</source>
        <translation>%1 目前请求过多。稍等片刻。</translation>
    </message>
    <message>
        <source>%1 refused the content. Change the prompt or the picture.</source>
        <translation>%1 拒绝了内容。更改提示词或图片。</translation>
    </message>
    <message>
        <source>%1 did not accept the request. Change the shot or choose another model.</source>
        <translation>%1 没有接受请求。更改镜头或选择另一个模型。</translation>
    </message>
    <message>
        <source>%1 does not know this task. Look for the clip in your account there.</source>
        <translation>%1 不认识此任务。在你的账户中查找短片。</translation>
    </message>
    <message>
        <source>It is not certain whether %1 accepted the request. Look in your account there before you submit it again.</source>
        <translation>不确定 %1 是否接受了请求。再次提交前先查看你在那里的账户。</translation>
    </message>
    <message>
        <source>%1 has not finished the clip yet.</source>
        <translation>%1 还没有完成短片。</translation>
    </message>
    <message>
        <source>The task was cancelled at %1.</source>
        <translation>任务已在 %1 取消。</translation>
    </message>
    <message>
        <source>Something went wrong at %1. Try again later.</source>
        <translation>%1 出了问题。稍后再试。</translation>
    </message>
    <message>
        <source>%1 It said: “%2”</source>
        <comment>%1: a sentence, %2: a provider&apos;s words</comment>
        <translation>%1 对方说：“%2”</translation>
    </message>
    <message>
        <source>%1 answered with an error of its own after the request was sent. It may have accepted and charged it.</source>
        <translation>请求发送后 %1 以自身错误答复。它可能已接受并收费。</translation>
    </message>
    <message>
        <source>%1 gave an answer that cannot be read. It may have accepted and charged the request.</source>
        <translation>%1 的答复无法读取。它可能已接受请求并收费。</translation>
    </message>
</context>
<context>
    <name>ProviderReply</name>
    <message>
        <source>%1 answers from another address now. Look for a newer version of its description.</source>
        <translation>%1 现在从另一个地址应答。寻找其描述文件的新版本。</translation>
    </message>
</context>
<context>
    <name>ProviderStatus</name>
    <message>
        <source>%1 says that the clip is finished, but gives no link to it. Check again later, or look for the clip in your account there.</source>
        <translation>%1 表示短片已完成，但没有给出链接。稍后再查，或在你的账户中查找短片。</translation>
    </message>
</context>
<context>
    <name>ProvidersPage</name>
    <message>
        <source>Providers</source>
        <translation>服务商</translation>
    </message>
    <message>
        <source>Provider status</source>
        <translation>服务商状态</translation>
    </message>
    <message>
        <source>Key hint</source>
        <translation>密钥说明</translation>
    </message>
    <message>
        <source>&amp;Key</source>
        <translation>密钥(&amp;K)</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>C&amp;heck Key</source>
        <translation>检查密钥(&amp;H)</translation>
    </message>
    <message>
        <source>Check key</source>
        <translation>检查密钥</translation>
    </message>
    <message>
        <source>&amp;Store</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Store key</source>
        <translation>保存密钥</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <source>Remove key</source>
        <translation>移除密钥</translation>
    </message>
    <message>
        <source>Key status</source>
        <translation>密钥状态</translation>
    </message>
    <message>
        <source>Base &amp;URL</source>
        <translation>地址(&amp;U)</translation>
    </message>
    <message>
        <source>Base URL</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Rese&amp;t</source>
        <translation>重置(&amp;T)</translation>
    </message>
    <message>
        <source>Reset base URL</source>
        <translation>重置地址</translation>
    </message>
    <message>
        <source>Base URL status</source>
        <translation>地址状态</translation>
    </message>
    <message>
        <source>Camera &amp;moves are sent in</source>
        <translation>运镜的发送语言(&amp;M)</translation>
    </message>
    <message>
        <source>Keychain status</source>
        <translation>钥匙串状态</translation>
    </message>
    <message>
        <source>Provider files status</source>
        <translation>服务商文件状态</translation>
    </message>
    <message>
        <source>Files left out</source>
        <translation>被忽略的文件</translation>
    </message>
    <message>
        <source>&amp;New from Template…</source>
        <translation>从模板新建(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Duplicate Built-in…</source>
        <translation>复制内置项(&amp;D)…</translation>
    </message>
    <message>
        <source>Open &amp;Folder</source>
        <translation>打开文件夹(&amp;F)</translation>
    </message>
    <message>
        <source>Re&amp;load</source>
        <translation>重新加载(&amp;L)</translation>
    </message>
</context>
<context>
    <name>QueueBar</name>
    <message>
        <source>Jobs</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Queue status</source>
        <translation>队列状态</translation>
    </message>
</context>
<context>
    <name>QuitDialog</name>
    <message>
        <source>Closing</source>
        <translation>正在关闭</translation>
    </message>
    <message>
        <source>Waiting for the provider&apos;s answer…</source>
        <translation>正在等待服务商答复…</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Quit status</source>
        <translation>退出状态</translation>
    </message>
    <message>
        <source>&amp;Quit Now</source>
        <translation>立即退出(&amp;Q)</translation>
    </message>
    <message>
        <source>Quit now</source>
        <translation>立即退出</translation>
    </message>
    <message>
        <source>Close without the answer; the job is unconfirmed next time</source>
        <translation>不等答复就关闭；下次该任务为未确认</translation>
    </message>
</context>
<context>
    <name>RangeReply</name>
    <message>
        <source>The file behind the link is larger than %1, so it is not a clip. Ask the provider about it.</source>
        <translation>链接指向的文件大于 %1，不是短片。向服务商询问。</translation>
    </message>
    <message>
        <source>The server sent a part of the clip where the whole was asked for. Try again later.</source>
        <translation>要求完整短片，服务器却只发来一部分。稍后再试。</translation>
    </message>
    <message>
        <source>The link to the clip has expired. Retry asks the provider for another one.</source>
        <translation>短片链接已过期。“重试”会向服务商索取新的链接。</translation>
    </message>
    <message>
        <source>The connection was too slow. Try again.</source>
        <translation>连接太慢。再试一次。</translation>
    </message>
    <message>
        <source>The server gets too many requests. Try again later.</source>
        <translation>服务器请求过多。稍后再试。</translation>
    </message>
    <message>
        <source>The server could not deliver the clip. Try again later.</source>
        <translation>服务器无法提供短片。稍后再试。</translation>
    </message>
</context>
<context>
    <name>ReasonText</name>
    <message>
        <source>The request is about to be sent.</source>
        <translation>请求即将发送。</translation>
    </message>
    <message>
        <source>The provider accepted it.</source>
        <translation>服务商已接受。</translation>
    </message>
    <message>
        <source>The key was refused; it is tried in another form.</source>
        <translation>密钥被拒绝；正以另一种形式重试。</translation>
    </message>
    <message>
        <source>Cancelled before it was sent.</source>
        <translation>发送前已取消。</translation>
    </message>
    <message>
        <source>The provider cancelled it.</source>
        <translation>服务商已取消。</translation>
    </message>
    <message>
        <source>You dismissed it.</source>
        <translation>你已忽略。</translation>
    </message>
    <message>
        <source>The provider failed to make the clip.</source>
        <translation>服务商未能生成短片。</translation>
    </message>
    <message>
        <source>It was found in the provider&apos;s list.</source>
        <translation>在服务商的列表中找到。</translation>
    </message>
    <message>
        <source>The clip is saved.</source>
        <translation>短片已保存。</translation>
    </message>
    <message>
        <source>It takes longer than usual.</source>
        <translation>用时比平常长。</translation>
    </message>
    <message>
        <source>The provider has made the clip.</source>
        <translation>服务商已生成短片。</translation>
    </message>
    <message>
        <source>You cancelled it; it is no longer watched.</source>
        <translation>你已取消；不再跟踪。</translation>
    </message>
    <message>
        <source>You put it back after deleting it.</source>
        <translation>你在删除后将其恢复。</translation>
    </message>
    <message>
        <source>You asked for another try.</source>
        <translation>你要求重试。</translation>
    </message>
    <message>
        <source>You submitted it again as a new job.</source>
        <translation>你已将其作为新任务再次提交。</translation>
    </message>
    <message>
        <source>You entered the task&apos;s ID.</source>
        <translation>你输入了任务编号。</translation>
    </message>
    <message>
        <source>You asked to watch a task that was made elsewhere.</source>
        <translation>你要求跟踪在别处创建的任务。</translation>
    </message>
    <message>
        <source>The provider does not know the task.</source>
        <translation>服务商不认识此任务。</translation>
    </message>
    <message>
        <source>Firstframe ended while the request was being sent.</source>
        <translation>Firstframe 在发送请求时退出。</translation>
    </message>
    <message>
        <source>You stopped watching it.</source>
        <translation>你已停止跟踪。</translation>
    </message>
    <message>
        <source>The provider refused the picture.</source>
        <translation>服务商拒绝了图片。</translation>
    </message>
    <message>
        <source>You cancelled it.</source>
        <translation>你已取消。</translation>
    </message>
    <message>
        <source>the queue is paused</source>
        <translation>队列已暂停</translation>
    </message>
    <message>
        <source>the provider is full: %1 of %1</source>
        <translation>服务商已满：%1/%1</translation>
    </message>
    <message>
        <source>the provider is full</source>
        <translation>服务商已满</translation>
    </message>
    <message>
        <source>others are being sent</source>
        <translation>其他任务正在发送</translation>
    </message>
    <message>
        <source>rate limit</source>
        <translation>速率限制</translation>
    </message>
    <message>
        <source>rate limit, again at %1</source>
        <translation>速率限制，%1 再试</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>离线</translation>
    </message>
    <message>
        <source>offline, again at %1</source>
        <translation>离线，%1 再试</translation>
    </message>
    <message>
        <source>for the key</source>
        <translation>等待密钥</translation>
    </message>
    <message>
        <source>the provider is not known</source>
        <translation>未知的服务商</translation>
    </message>
    <message>
        <source>the model is not offered any more</source>
        <translation>模型已不再提供</translation>
    </message>
    <message>
        <source>The queue is paused. Resume it to submit this job.</source>
        <translation>队列已暂停。恢复队列即可提交此任务。</translation>
    </message>
    <message>
        <source>%1 works on as many jobs as it takes at a time. This one goes as soon as there is room.</source>
        <translation>%1 正在处理其同时接受的最多任务数。一有空位此任务就会提交。</translation>
    </message>
    <message>
        <source>Other jobs are just being sent. This one goes next.</source>
        <translation>其他任务正在发送。接下来就是此任务。</translation>
    </message>
    <message>
        <source>%1 asked for patience. The job goes on by itself.</source>
        <translation>%1 要求等待。任务会自动继续。</translation>
    </message>
    <message>
        <source>%1 asked for patience. The job goes on by itself at %2.</source>
        <translation>%1 要求等待。任务会在 %2 自动继续。</translation>
    </message>
    <message>
        <source>%1 cannot be reached. The job goes on by itself when the network is back.</source>
        <translation>无法连接 %1。网络恢复后任务会自动继续。</translation>
    </message>
    <message>
        <source>There is no key for %1. Enter it in the settings; the job goes on by itself.</source>
        <translation>没有 %1 的密钥。在设置中输入；任务会自动继续。</translation>
    </message>
    <message>
        <source>The provider %1 is not known any more. Put its description back; the job goes on by itself.</source>
        <translation>服务商 %1 已不存在。放回其描述文件；任务会自动继续。</translation>
    </message>
    <message>
        <source>%1 does not offer %2 any more. Cancel the job and choose another model.</source>
        <translation>%1 不再提供 %2。取消任务并选择其他模型。</translation>
    </message>
    <message>
        <source>The job was made.</source>
        <translation>任务已创建。</translation>
    </message>
    <message>
        <source>no valid key</source>
        <translation>没有有效密钥</translation>
    </message>
    <message>
        <source>no credit left</source>
        <translation>余额不足</translation>
    </message>
    <message>
        <source>too many requests</source>
        <translation>请求过多</translation>
    </message>
    <message>
        <source>content refused by the provider</source>
        <translation>内容被服务商拒绝</translation>
    </message>
    <message>
        <source>request refused by the provider</source>
        <translation>请求被服务商拒绝</translation>
    </message>
    <message>
        <source>not found at the provider</source>
        <translation>服务商处未找到</translation>
    </message>
    <message>
        <source>fault at the provider</source>
        <translation>服务商故障</translation>
    </message>
    <message>
        <source>no connection</source>
        <translation>无连接</translation>
    </message>
    <message>
        <source>maybe charged</source>
        <translation>可能已收费</translation>
    </message>
    <message>
        <source>not ready yet</source>
        <translation>尚未就绪</translation>
    </message>
    <message>
        <source>file cannot be used</source>
        <translation>文件无法使用</translation>
    </message>
    <message>
        <source>disk is full</source>
        <translation>磁盘已满</translation>
    </message>
    <message>
        <source>may still be charged</source>
        <translation>仍可能收费</translation>
    </message>
    <message>
        <source>cannot go on</source>
        <translation>无法继续</translation>
    </message>
</context>
<context>
    <name>Redirect</name>
    <message>
        <source>%1 sends the request from one address to the next without end. Try again later.</source>
        <translation>%1 不断把请求转到别的地址。稍后再试。</translation>
    </message>
    <message>
        <source>%1 sends the request to an address that is none. Try again later.</source>
        <translation>%1 把请求转到无效的地址。稍后再试。</translation>
    </message>
    <message>
        <source>%1 sends the request to an address without encryption, which is not followed. Tell the provider about it.</source>
        <translation>%1 把请求转到未加密的地址，未予跟随。告知服务商。</translation>
    </message>
</context>
<context>
    <name>RemoveDialog</name>
    <message>
        <source>Delete job?</source>
        <translation>删除任务？</translation>
    </message>
    <message>
        <source>The job “%1” is removed from the list.</source>
        <translation>任务“%1”将从列表中移除。</translation>
    </message>
    <message>
        <source>It is cancelled first; the provider may still charge for it.</source>
        <translation>将先取消该任务；服务商仍可能收费。</translation>
    </message>
    <message>
        <source>&amp;Delete Job</source>
        <translation>删除任务(&amp;D)</translation>
    </message>
    <message>
        <source>What is to happen to its clip? It is %1.</source>
        <translation>如何处理它的短片？它在 %1。</translation>
    </message>
    <message>
        <source>&amp;Move Clip to Trash</source>
        <translation>将短片移至回收站(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Keep the Clip</source>
        <translation>保留短片(&amp;K)</translation>
    </message>
    <message>
        <source>Deleted for good, the clip “%1” cannot be brought back. Nothing has been deleted yet.</source>
        <translation>永久删除后，短片“%1”无法恢复。目前尚未删除任何内容。</translation>
    </message>
    <message>
        <source>&amp;Delete for Good</source>
        <translation>永久删除(&amp;D)</translation>
    </message>
</context>
<context>
    <name>RequestPanel</name>
    <message>
        <source>What will be sent</source>
        <translation>将要发送的内容</translation>
    </message>
    <message>
        <source>Request status</source>
        <translation>请求状态</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Copy as &amp;curl</source>
        <translation>复制为 curl(&amp;C)</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>关闭(&amp;L)</translation>
    </message>
</context>
<context>
    <name>RequestText</name>
    <message>
        <source>file</source>
        <translation>文件</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>Language status</source>
        <translation>语言状态</translation>
    </message>
    <message>
        <source>Clips</source>
        <translation>短片</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>Settings pages</source>
        <translation>设置页面</translation>
    </message>
    <message>
        <source>&amp;Window</source>
        <translation>窗口(&amp;W)</translation>
    </message>
    <message>
        <source>Camera &amp;moves in the prompt</source>
        <translation>提示词中的运镜(&amp;M)</translation>
    </message>
    <message>
        <source>The names that the prompt editor reads and writes. Each provider gets its own.</source>
        <translation>提示词编辑器读写的名称。每个服务商收到的是它自己的名称。</translation>
    </message>
</context>
<context>
    <name>ShotPlan</name>
    <message>
        <source>%1 needs a key: enter it in Settings.</source>
        <translation>%1 需要密钥：在设置中输入。</translation>
    </message>
    <message>
        <source>%1 needs a key. Enter it in Settings, or choose the Sandbox.</source>
        <translation>%1 需要密钥。在设置中输入，或选择 Sandbox。</translation>
    </message>
</context>
<context>
    <name>ShotReview</name>
    <message>
        <source>Loading the picture…</source>
        <translation>正在载入图片…</translation>
    </message>
    <message>
        <source>The picture before, %1, is still here.</source>
        <translation>之前的图片 %1 仍在。</translation>
    </message>
    <message>
        <source>✓ %1 · fits %2</source>
        <translation>✓ %1 · 适合 %2</translation>
    </message>
    <message>
        <source>The picture is still loading.</source>
        <translation>图片仍在载入。</translation>
    </message>
    <message>
        <source>The picture could not be used. Choose another one or remove it.</source>
        <translation>图片无法使用。选择另一张或移除它。</translation>
    </message>
    <message>
        <source>The providers are being read.</source>
        <translation>正在读取服务商。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>ShotSettings</name>
    <message>
        <source>&amp;Provider</source>
        <translation>服务商(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>模型(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Duration</source>
        <translation>时长(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Resolution</source>
        <translation>分辨率(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Optimize prompt</source>
        <translation>优化提示词(&amp;O)</translation>
    </message>
    <message>
        <source>Optimize prompt</source>
        <translation>优化提示词</translation>
    </message>
    <message>
        <source>&amp;Watermark</source>
        <translation>水印(&amp;W)</translation>
    </message>
    <message>
        <source>Watermark</source>
        <translation>水印</translation>
    </message>
    <message>
        <source>Fas&amp;t pretreatment</source>
        <translation>快速预处理(&amp;T)</translation>
    </message>
    <message>
        <source>Fast pretreatment</source>
        <translation>快速预处理</translation>
    </message>
    <message>
        <source>Ta&amp;kes</source>
        <translation>条数(&amp;K)</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>条数</translation>
    </message>
    <message>
        <source>How many clips to make of this shot; each is paid for.</source>
        <translation>此镜头制作几条短片；每条都要付费。</translation>
    </message>
    <message>
        <source>Settings status</source>
        <translation>设置状态</translation>
    </message>
    <message>
        <source>A&amp;lso with…</source>
        <translation>同时用(&amp;L)…</translation>
    </message>
    <message>
        <source>Also with…</source>
        <translation>同时用…</translation>
    </message>
    <message>
        <source>Send the same shot to other providers or models too. Each clip is paid for.</source>
        <translation>把同一镜头也发送给其他服务商或模型。每个短片都要付费。</translation>
    </message>
</context>
<context>
    <name>TaskList</name>
    <message>
        <source>%1 gave a list that cannot be read.</source>
        <translation>%1 返回了无法读取的列表。</translation>
    </message>
</context>
<context>
    <name>TransportError</name>
    <message>
        <source>The proxy asks for a password. Set it in the system&apos;s proxy settings.</source>
        <translation>代理要求密码。在系统代理设置中填写。</translation>
    </message>
    <message>
        <source>The proxy does not answer or does not know the way. Check the system&apos;s proxy settings.</source>
        <translation>代理没有应答或无法转发。检查系统代理设置。</translation>
    </message>
    <message>
        <source>%1 refuses connections. Try again later.</source>
        <translation>%1 拒绝连接。稍后再试。</translation>
    </message>
    <message>
        <source>%1 was not found. Check the internet connection.</source>
        <translation>找不到 %1。检查网络连接。</translation>
    </message>
    <message>
        <source>The connection to %1 broke. Check the internet connection.</source>
        <translation>与 %1 的连接中断。检查网络连接。</translation>
    </message>
    <message>
        <source>%1 did not answer in time. Check the internet connection.</source>
        <translation>%1 没有及时应答。检查网络连接。</translation>
    </message>
    <message>
        <source>No secure connection to %1 could be made. Check the date and time of this computer and whether something on the way reads along.</source>
        <translation>无法与 %1 建立安全连接。检查电脑的日期和时间，以及途中是否有人窃读。</translation>
    </message>
    <message>
        <source>%1 gave an answer that cannot be read. Try again later.</source>
        <translation>%1 的应答无法读取。稍后再试。</translation>
    </message>
    <message>
        <source>The connection to %1 failed. Check the internet connection.</source>
        <translation>与 %1 的连接失败。检查网络连接。</translation>
    </message>
</context>
<context>
    <name>Validate</name>
    <message>
        <source>“%1” is not a camera move. Did you mean “%2”?</source>
        <translation>“%1”不是运镜。是不是“%2”？</translation>
    </message>
    <message>
        <source>“%1” is not a camera move and will be sent as plain text.</source>
        <translation>“%1”不是运镜，将作为普通文字发送。</translation>
    </message>
    <message>
        <source>More than %1 moves in one group: providers advise fewer, the camera may ignore some.</source>
        <translation>一组中超过 %1 个运镜：服务商建议更少，有些可能被忽略。</translation>
    </message>
    <message>
        <source>A bracket “[” is not closed, so its moves are read as plain text.</source>
        <translation>有一个“[”没有闭合，其中的运镜会当作普通文字。</translation>
    </message>
    <message>
        <source>The brackets are empty. Write a camera move between them or delete them.</source>
        <translation>方括号是空的。在其中写入运镜或删除它们。</translation>
    </message>
    <message>
        <source>Write what happens in the clip: %1 needs a prompt.</source>
        <translation>写下短片里发生什么：%1 需要提示词。</translation>
    </message>
    <message>
        <source>The prompt has %1 characters as sent; at most %2 are allowed. Shorten it by %3.</source>
        <translation>提示词发送时有 %1 个字符；最多 %2 个。缩短 %3 个。</translation>
    </message>
    <message>
        <source>%1 makes clips from text only. Remove the picture or choose another model.</source>
        <translation>%1 只能由文字制作短片。移除图片或选择另一个模型。</translation>
    </message>
    <message>
        <source>%1 starts from a picture. Choose one first.</source>
        <translation>%1 从图片开始。先选择一张。</translation>
    </message>
    <message>
        <source>%1 does not make clips of %2 s at %3. Choose another duration or resolution.</source>
        <translation>%1 不制作 %3 的 %2 秒短片。选择其他时长或分辨率。</translation>
    </message>
    <message>
        <source>%1 has no fast pretreatment. Switch it off.</source>
        <translation>%1 没有快速预处理。把它关闭。</translation>
    </message>
    <message>
        <source>Fast pretreatment only works while the prompt is optimized. Switch one of them.</source>
        <translation>快速预处理只在优化提示词时有效。改动其中一项。</translation>
    </message>
    <message>
        <source>%1 cannot add a watermark. Switch it off.</source>
        <translation>%1 不能添加水印。把它关闭。</translation>
    </message>
    <message>
        <source>“%1” and “%2” in one group undo each other. Remove one, or give each its own brackets.</source>
        <translation>同一组中的“%1”和“%2”相互抵消。去掉一个，或让它们各用一对方括号。</translation>
    </message>
    <message>
        <source>“%1” is still to be filled in.</source>
        <translation>“%1”尚未填写。</translation>
    </message>
</context>
<context>
    <name>VideoEncoder</name>
    <message>
        <source>The disk is full, so the clip “%1” could not be written. Make room and try again.</source>
        <translation>磁盘已满，短片“%1”无法写入。腾出空间后再试。</translation>
    </message>
    <message>
        <source>The clip “%1” could not be written. Check that its folder is there and may be written to.</source>
        <translation>短片“%1”无法写入。检查其文件夹是否存在且可写。</translation>
    </message>
</context>
<context>
    <name>WatchDialog</name>
    <message>
        <source>Watch a task</source>
        <translation>跟踪任务</translation>
    </message>
    <message>
        <source>Follows a task that was made elsewhere with the same key, and fetches its clip. Watching costs nothing.</source>
        <translation>跟踪用同一密钥在别处创建的任务，并下载其短片。跟踪不收费。</translation>
    </message>
    <message>
        <source>&amp;Provider</source>
        <translation>服务商(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>模型(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Task ID</source>
        <translation>任务编号(&amp;T)</translation>
    </message>
    <message>
        <source>Task ID</source>
        <translation>任务编号</translation>
    </message>
    <message>
        <source>As the provider&apos;s list or log shows it</source>
        <translation>与服务商的列表或日志中所示一致</translation>
    </message>
    <message>
        <source>Task ID status</source>
        <translation>任务编号状态</translation>
    </message>
    <message>
        <source>&amp;Watch</source>
        <translation>跟踪(&amp;W)</translation>
    </message>
    <message>
        <source>Follow this task and fetch its clip</source>
        <translation>跟踪此任务并下载其短片</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
</context>
</TS>
