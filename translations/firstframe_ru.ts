<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU">
<context>
    <name>Animatic</name>
    <message>
        <source>The rendering was stopped.</source>
        <translation>Рендеринг остановлен.</translation>
    </message>
</context>
<context>
    <name>BodyDevice</name>
    <message>
        <source>The file “%1” cannot be read as it was when it was chosen. Choose it again.</source>
        <translation>Файл «%1» не читается таким, каким был выбран. Выберите его снова.</translation>
    </message>
</context>
<context>
    <name>ChoiceFit</name>
    <message>
        <source>“Optimize prompt” is off: %1 does not have it here.</source>
        <translation>«Улучшать описание» выключено: у %1 здесь этого нет.</translation>
    </message>
    <message>
        <source>“Fast pretreatment” is off: %1 does not have it here.</source>
        <translation>«Быстрая обработка» выключена: у %1 здесь этого нет.</translation>
    </message>
    <message>
        <source>“Watermark” is off: %1 does not have it here.</source>
        <translation>«Водяной знак» выключен: у %1 здесь этого нет.</translation>
    </message>
    <message>
        <source>Resolution is now %1: %2 does not make %3.</source>
        <translation>Разрешение теперь %1: %2 не делает %3.</translation>
    </message>
    <message>
        <source>Duration is now %1 s: %2 does not make %3 s at %4.</source>
        <translation>Длительность теперь %1 с: %2 не делает %3 с при %4.</translation>
    </message>
</context>
<context>
    <name>ChoiceReasons</name>
    <message>
        <source>%1 does not make clips of %2 s at %3. Choose a lower resolution first.</source>
        <translation>%1 не делает клипы по %2 с при %3. Сначала выберите разрешение ниже.</translation>
    </message>
    <message>
        <source>%1 does not make clips of %2 s at %3. Choose a shorter duration first.</source>
        <translation>%1 не делает клипы по %2 с при %3. Сначала выберите длительность меньше.</translation>
    </message>
    <message>
        <source>%1 at %2 does not have this option.</source>
        <translation>У %1 от %2 нет этого параметра.</translation>
    </message>
    <message>
        <source>%1 at %2 has this option without a picture only.</source>
        <translation>У %1 от %2 этот параметр есть только без изображения.</translation>
    </message>
    <message>
        <source>%1 at %2 has this option with a picture only.</source>
        <translation>У %1 от %2 этот параметр есть только с изображением.</translation>
    </message>
</context>
<context>
    <name>ClipCopy</name>
    <message>
        <source>The clip could not be saved as %1: %2.</source>
        <translation>Не удалось сохранить клип как %1: %2.</translation>
    </message>
</context>
<context>
    <name>ClipName</name>
    <message>
        <source>Clip</source>
        <translation>Клип</translation>
    </message>
</context>
<context>
    <name>ClipProbe</name>
    <message>
        <source>The clip “%1” holds no picture.</source>
        <translation>В клипе «%1» нет изображения.</translation>
    </message>
    <message>
        <source>The end of the clip “%1” is missing, so its last frame is not known.</source>
        <translation>У клипа «%1» нет конца, поэтому его последний кадр неизвестен.</translation>
    </message>
</context>
<context>
    <name>ClipReader</name>
    <message>
        <source>There is no clip “%1”.</source>
        <translation>Клипа «%1» нет.</translation>
    </message>
    <message>
        <source>The clip “%1” is damaged or not a video.</source>
        <translation>Клип «%1» повреждён или не является видео.</translation>
    </message>
</context>
<context>
    <name>ClipTrash</name>
    <message>
        <source>There is no trash for %1.</source>
        <translation>Для %1 нет корзины.</translation>
    </message>
    <message>
        <source>The clip could not be taken out of the trash. It is %1.</source>
        <translation>Клип не удалось достать из корзины. Он здесь: %1.</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>--data-dir needs the name of a folder.</source>
        <translation>Для --data-dir нужно имя папки.</translation>
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
        <translation>Использование: firstframe [--data-dir DIR] [--provider ID] [--version] [--help] [IMAGE…]
Создаёт клипы, которые начинаются с изображения.

  IMAGE           изображение для начала: файл или ссылка http(s); из нескольких
                  получается несколько кадров
  --data-dir DIR  хранить настройки, задания, изображения и клипы в DIR
  --provider ID   выбрать этого поставщика, например sandbox
  --version       показать версию и завершиться
  --help          показать эту справку и завершиться

Переменные среды:
  FIRSTFRAME_KEY_&lt;ID&gt;        ключ поставщика, для автоматизации
  FIRSTFRAME_BASE_URL_&lt;ID&gt;   адрес поставщика: https или http к этому компьютеру
</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>New Shot</source>
        <translation>Новый кадр</translation>
    </message>
</context>
<context>
    <name>ConvertPanel</name>
    <message>
        <source>Convert directives</source>
        <translation>Преобразование названий движений</translation>
    </message>
    <message>
        <source>Convert Directives</source>
        <translation>Преобразование названий движений</translation>
    </message>
    <message>
        <source>&amp;Before</source>
        <translation>&amp;До</translation>
    </message>
    <message>
        <source>Prompt before</source>
        <translation>Описание до</translation>
    </message>
    <message>
        <source>&amp;After</source>
        <translation>&amp;После</translation>
    </message>
    <message>
        <source>Prompt after</source>
        <translation>Описание после</translation>
    </message>
    <message>
        <source>Conversion status</source>
        <translation>Состояние преобразования</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>&amp;Convert</source>
        <translation>Прео&amp;бразовать</translation>
    </message>
</context>
<context>
    <name>DataUri</name>
    <message>
        <source>The data: link is cut off. Copy the whole link, or save the picture and choose the file.</source>
        <translation>Ссылка data: обрезана. Скопируйте её целиком или сохраните изображение и выберите файл.</translation>
    </message>
    <message>
        <source>The data: link is larger than a picture may be. Save the picture and choose the file.</source>
        <translation>Ссылка data: больше, чем может быть изображение. Сохраните изображение и выберите файл.</translation>
    </message>
</context>
<context>
    <name>Database</name>
    <message>
        <source>The job list could not be saved because the disk is full. Make room on it; the jobs go on by themselves.</source>
        <translation>Диск полон, список заданий не сохранён. Освободите место; задания продолжатся сами.</translation>
    </message>
    <message>
        <source>The job list could not be read or saved. Check that its folder can be written to.</source>
        <translation>Список заданий не читается или не сохраняется. Проверьте права на его папку.</translation>
    </message>
    <message>
        <source>The job list is damaged.</source>
        <translation>Список заданий повреждён.</translation>
    </message>
</context>
<context>
    <name>DescriptionCheck</name>
    <message>
        <source>The base URL must be an https origin, or http to this machine.</source>
        <translation>Базовый адрес должен быть https или http к этому компьютеру.</translation>
    </message>
    <message>
        <source>Another model has the id “%1” already.</source>
        <translation>Идентификатор «%1» уже есть у другой модели.</translation>
    </message>
    <message>
        <source>Nothing here fills “{%1}”; known are: %2.</source>
        <translation>Здесь нечем заполнить «{%1}»; известны: %2.</translation>
    </message>
    <message>
        <source>Where the state word is must be said in “state”.</source>
        <translation>Место слова состояния должно быть указано в «state».</translation>
    </message>
    <message>
        <source>Where the clips&apos; links are must be said in “clips”.</source>
        <translation>Место ссылок на клипы должно быть указано в «clips».</translation>
    </message>
    <message>
        <source>“sendAs” is “upload”, so an operation “upload” is needed.</source>
        <translation>«sendAs» — это «upload», поэтому нужна операция «upload».</translation>
    </message>
    <message>
        <source>There is an operation “upload” that nothing uses: “sendAs” must be “upload”.</source>
        <translation>Операцию «upload» ничто не использует: «sendAs» должно быть «upload».</translation>
    </message>
    <message>
        <source>There is no endpoint for %1.</source>
        <translation>Нет endpoint для %1.</translation>
    </message>
    <message>
        <source>This must be a regular expression with a group for the seconds.</source>
        <translation>Здесь должно быть регулярное выражение с группой для секунд.</translation>
    </message>
    <message>
        <source>There is no such day.</source>
        <translation>Такого дня нет.</translation>
    </message>
    <message>
        <source>%1 s at %2</source>
        <translation>%1 с при %2</translation>
    </message>
    <message>
        <source>There is a price for %1 already.</source>
        <translation>Цена для %1 уже есть.</translation>
    </message>
    <message>
        <source>There is a price for %1, but no such clips.</source>
        <translation>Для %1 указана цена, но таких клипов нет.</translation>
    </message>
</context>
<context>
    <name>DescriptionSchema</name>
    <message>
        <source>“%1” is not one of the words that may stand here.</source>
        <translation>Слово «%1» здесь не допускается.</translation>
    </message>
    <message>
        <source>“%1” is not written in the form that is needed here.</source>
        <translation>«%1» записано не в той форме, которая здесь нужна.</translation>
    </message>
    <message>
        <source>This is not the type of value that is needed here.</source>
        <translation>Здесь нужно значение другого типа.</translation>
    </message>
    <message>
        <source>The member “%1” is missing.</source>
        <translation>Нет поля «%1».</translation>
    </message>
    <message>
        <source>There is no such member as “%1” here.</source>
        <translation>Поля «%1» здесь не бывает.</translation>
    </message>
</context>
<context>
    <name>DetailFields</name>
    <message>
        <source>optimize prompt</source>
        <translation>улучшение описания</translation>
    </message>
    <message>
        <source>fast pretreatment</source>
        <translation>быстрая обработка</translation>
    </message>
    <message>
        <source>watermark</source>
        <translation>водяной знак</translation>
    </message>
    <message>
        <source>none</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>Пояснение</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Поставщик</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Модель</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 с</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Параметры</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>Дубль</translation>
    </message>
    <message>
        <source>Prompt as written</source>
        <translation>Описание, как написано</translation>
    </message>
    <message>
        <source>Prompt as sent</source>
        <translation>Описание, как отправлено</translation>
    </message>
    <message>
        <source>First frame</source>
        <translation>Первый кадр</translation>
    </message>
    <message>
        <source>Task ID</source>
        <translation>Номер задачи</translation>
    </message>
    <message>
        <source>The provider says</source>
        <translation>Поставщик сообщает</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Создано</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>Отправлено</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Завершено</translation>
    </message>
    <message>
        <source>Link expires</source>
        <translation>Ссылка действует до</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Файл</translation>
    </message>
</context>
<context>
    <name>Download</name>
    <message>
        <source>The link to the clip is malformed. Retry asks the provider for another one.</source>
        <translation>Ссылка на клип записана неверно. «Повторить» запросит у поставщика другую.</translation>
    </message>
    <message>
        <source>The file behind the link is too large to be a clip. Ask the provider about it.</source>
        <translation>Файл по ссылке слишком велик для клипа. Спросите поставщика.</translation>
    </message>
</context>
<context>
    <name>Estimate</name>
    <message>
        <source>free</source>
        <translation>бесплатно</translation>
    </message>
    <message>
        <source>cost unknown</source>
        <translation>цена неизвестна</translation>
    </message>
    <message numerus="yes">
        <source>free + %n unknown</source>
        <translation>
            <numerusform>бесплатно + %n с неизвестной ценой</numerusform>
            <numerusform>бесплатно + %n с неизвестной ценой</numerusform>
            <numerusform>бесплатно + %n с неизвестной ценой</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 est.</source>
        <translation>около %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 est. + %n unknown</source>
        <translation>
            <numerusform>около %1 + %n с неизвестной ценой</numerusform>
            <numerusform>около %1 + %n с неизвестной ценой</numerusform>
            <numerusform>около %1 + %n с неизвестной ценой</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Firstframe::AlsoWith</name>
    <message>
        <source>Also with status</source>
        <translation>Состояние выбора «Также через»</translation>
    </message>
    <message>
        <source>Also with:</source>
        <translation>Также через:</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Убрать %1</translation>
    </message>
    <message>
        <source>Leave out %1.</source>
        <translation>Не отправлять: %1.</translation>
    </message>
</context>
<context>
    <name>Firstframe::CameraDesk</name>
    <message>
        <source>Stop</source>
        <translation>Остановить</translation>
    </message>
    <message>
        <source>Preview camera</source>
        <translation>Показать движение камеры</translation>
    </message>
    <message>
        <source>There are no camera moves yet.
Click one below.</source>
        <translation>Движений камеры пока нет.
Нажмите на одно из них ниже.</translation>
    </message>
    <message>
        <source>Camera sketch, not the clip</source>
        <translation>Набросок камеры, а не сам клип</translation>
    </message>
    <message>
        <source>Camera sketch, not the clip.
Only the sketch has these shares.</source>
        <translation>Набросок камеры, а не сам клип.
Такие доли времени есть только в наброске.</translation>
    </message>
</context>
<context>
    <name>Firstframe::CameraTimeline</name>
    <message>
        <source>%1 · %2 s</source>
        <translation>%1 · %2 с</translation>
    </message>
    <message>
        <source>Group %1 of %2 is chosen. The groups in order: %3</source>
        <translation>Выбрана группа %1 из %2. Группы по порядку: %3</translation>
    </message>
    <message>
        <source>Click a group to see its text. Drag a border to see what another share of the time looks like; shares are for the sketch only.</source>
        <translation>Нажмите на группу, чтобы увидеть её текст. Перетащите границу, чтобы увидеть другую долю времени; доли есть только в наброске.</translation>
    </message>
</context>
<context>
    <name>Firstframe::ClipPlayer</name>
    <message>
        <source>The clip cannot be played: %1.</source>
        <translation>Клип не воспроизводится: %1.</translation>
    </message>
</context>
<context>
    <name>Firstframe::Composer</name>
    <message>
        <source>Draft saved</source>
        <translation>Черновик сохранён</translation>
    </message>
</context>
<context>
    <name>Firstframe::ConvertPanel</name>
    <message>
        <source>English names</source>
        <translation>Английские названия</translation>
    </message>
    <message>
        <source>Chinese names</source>
        <translation>Китайские названия</translation>
    </message>
    <message>
        <source>MyRouter&apos;s names</source>
        <translation>Названия MyRouter</translation>
    </message>
    <message>
        <source>For copying elsewhere. The editor reads its own names, which are translated for MyRouter by themselves when they are sent.</source>
        <translation>Для копирования в другое место. Редактор понимает свои названия, а для MyRouter они переводятся сами при отправке.</translation>
    </message>
    <message>
        <source>There is nothing to convert: no camera move in the prompt is written that way.</source>
        <translation>Преобразовывать нечего: ни одно движение камеры в описании так не записано.</translation>
    </message>
</context>
<context>
    <name>Firstframe::CropView</name>
    <message>
        <source>Crop rectangle</source>
        <translation>Рамка обрезки</translation>
    </message>
    <message>
        <source>Apply Crop</source>
        <translation>Применить обрезку</translation>
    </message>
    <message>
        <source>Cancel Crop</source>
        <translation>Отменить обрезку</translation>
    </message>
    <message>
        <source>%1 × %2 pixels, from %3, %4. Arrow keys move it, plus and minus scale it, Enter applies, Escape cancels.</source>
        <translation>%1 × %2 пикселей, от точки %3, %4. Стрелки двигают рамку, плюс и минус меняют её размер, Enter применяет, Escape отменяет.</translation>
    </message>
</context>
<context>
    <name>Firstframe::DiagnosticsDialog</name>
    <message>
        <source>Include &amp;prompts</source>
        <translation>Включить &amp;описания</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>Диагностика</translation>
    </message>
    <message>
        <source>This helps whoever looks into a problem. It holds no key, no signed link and no name of a file; read it before you pass it on.</source>
        <translation>Это поможет тому, кто будет разбираться в неполадке. Здесь нет ни ключей, ни подписанных ссылок, ни имён файлов; прочтите, прежде чем передавать.</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Копировать</translation>
    </message>
</context>
<context>
    <name>Firstframe::FirstFrameView</name>
    <message>
        <source>Drop a picture here, or choose one</source>
        <translation>Перетащите изображение сюда или выберите его</translation>
    </message>
</context>
<context>
    <name>Firstframe::GenerateBar</name>
    <message>
        <source>&amp;Generate</source>
        <translation>С&amp;оздать</translation>
    </message>
    <message>
        <source>&amp;Generate · %1</source>
        <translation>С&amp;оздать · %1</translation>
    </message>
    <message>
        <source>Clips to make: %1 (Ctrl+Return)</source>
        <translation>Будет создано клипов: %1 (Ctrl+Return)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>Firstframe::JobDetails</name>
    <message>
        <source>The task ID is copied.</source>
        <translation>Номер задачи скопирован.</translation>
    </message>
</context>
<context>
    <name>Firstframe::JobDialogs</name>
    <message>
        <source>Submit again?</source>
        <translation>Отправить снова?</translation>
    </message>
    <message>
        <source>%1 may have accepted this job already. Submitting it again may be charged a second time.</source>
        <translation>Возможно, %1 уже принял это задание. За повторную отправку могут списать деньги второй раз.</translation>
    </message>
    <message>
        <source>Submit Again</source>
        <translation>Отправить снова</translation>
    </message>
</context>
<context>
    <name>Firstframe::JobNotice</name>
    <message>
        <source>Check</source>
        <translation>Проверить</translation>
    </message>
    <message>
        <source>Enter task ID…</source>
        <translation>Ввести номер задачи…</translation>
    </message>
    <message>
        <source>Submit again…</source>
        <translation>Отправить снова…</translation>
    </message>
    <message>
        <source>Submit again</source>
        <translation>Отправить снова</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Отклонить</translation>
    </message>
    <message>
        <source>Stop watching</source>
        <translation>Не следить</translation>
    </message>
</context>
<context>
    <name>Firstframe::JobQueue</name>
    <message>
        <source>This provider is not known. Choose another one.</source>
        <translation>Этот поставщик неизвестен. Выберите другого.</translation>
    </message>
</context>
<context>
    <name>Firstframe::JobsPanel</name>
    <message>
        <source>Needs you %1</source>
        <translation>Ждут вас %1</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>Ждут вас</translation>
    </message>
    <message>
        <source>Nothing yet. Generate makes a labelled animatic for free until you add a provider&apos;s key.</source>
        <translation>Пока ничего нет. Пока вы не добавили ключ поставщика, «Создать» бесплатно делает аниматик с пометкой.</translation>
    </message>
    <message>
        <source>No job matches the filter.</source>
        <translation>Фильтру не отвечает ни одно задание.</translation>
    </message>
    <message>
        <source>Resume watching</source>
        <translation>Следить дальше</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>“%1” was deleted.</source>
        <translation>Задание «%1» удалено.</translation>
    </message>
</context>
<context>
    <name>Firstframe::KeychainSecrets</name>
    <message>
        <source>The keychain did not take the key. It is kept until Firstframe is closed; unlock the keychain and enter it again to keep it longer.</source>
        <translation>Связка ключей не приняла ключ. Он хранится до закрытия Firstframe; разблокируйте связку и введите его снова, чтобы сохранить надолго.</translation>
    </message>
    <message>
        <source>The keychain did not remove the key. Unlock the keychain and try again.</source>
        <translation>Связка ключей не удалила ключ. Разблокируйте её и попробуйте снова.</translation>
    </message>
    <message>
        <source>The keychain is locked, so that the keys in it cannot be read. Unlock it, then press Reload; or enter a key again for this session.</source>
        <translation>Связка ключей заблокирована, поэтому прочитать ключи нельзя. Разблокируйте её и нажмите «Перечитать» или введите ключ заново на этот сеанс.</translation>
    </message>
</context>
<context>
    <name>Firstframe::LibraryPanel</name>
    <message>
        <source>Templates</source>
        <translation>Шаблоны</translation>
    </message>
    <message>
        <source>Generated before</source>
        <translation>Использованные раньше</translation>
    </message>
    <message>
        <source>A template needs a name, so “%1” keeps its own.</source>
        <translation>Шаблону нужно название, поэтому «%1» сохраняет своё.</translation>
    </message>
    <message>
        <source>There is a template “%1” already, so “%2” keeps its name.</source>
        <translation>Шаблон «%1» уже есть, поэтому «%2» сохраняет своё название.</translation>
    </message>
    <message>
        <source>Prompts of the shots you generate are kept here. Save one as a template to use it again: words in braces, such as {subject}, are filled in then.</source>
        <translation>Здесь хранятся описания созданных вами кадров. Сохраните описание как шаблон, чтобы использовать снова: слова в скобках, например {subject}, тогда будут подставлены.</translation>
    </message>
</context>
<context>
    <name>Firstframe::MainWindow</name>
    <message>
        <source>Message</source>
        <translation>Сообщение</translation>
    </message>
    <message>
        <source>Videos: %1</source>
        <translation>Видео: %1</translation>
    </message>
    <message>
        <source>The provider description %1 is left out: %2 %3</source>
        <translation>Описание поставщика %1 пропущено: %2 %3</translation>
    </message>
    <message>
        <source>About Firstframe</source>
        <translation>О программе Firstframe</translation>
    </message>
    <message>
        <source>&lt;b&gt;Firstframe %1&lt;/b&gt;&lt;p&gt;A studio for clips that begin with a picture.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later.&lt;/p&gt;</source>
        <translation>&lt;b&gt;Firstframe %1&lt;/b&gt;&lt;p&gt;Студия клипов, которые начинаются с изображения.&lt;/p&gt;&lt;p&gt;Свободная программа под GNU General Public License версии 3 или новее.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>No file manager answers. The clip is in %1.</source>
        <translation>Файловый менеджер не отвечает. Клип лежит в %1.</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Сообщение</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Удалено</translation>
    </message>
    <message>
        <source>Closed shots</source>
        <translation>Закрытые кадры</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Вернуть</translation>
    </message>
</context>
<context>
    <name>Firstframe::MendDesk</name>
    <message>
        <source>Crop…</source>
        <translation>Обрезать…</translation>
    </message>
    <message>
        <source>Undo All Changes</source>
        <translation>Отменить все изменения</translation>
    </message>
    <message>
        <source>Remove Image</source>
        <translation>Убрать изображение</translation>
    </message>
    <message>
        <source>Send Location and Camera Data Too</source>
        <translation>Отправлять и место съёмки, и данные камеры</translation>
    </message>
    <message>
        <source>Trying it out…</source>
        <translation>Пробую сжать…</translation>
    </message>
</context>
<context>
    <name>Firstframe::MendRow</name>
    <message>
        <source>Undo All</source>
        <translation>Отменить всё</translation>
    </message>
    <message>
        <source>Send the picture as it was chosen.</source>
        <translation>Отправить изображение таким, каким оно было выбрано.</translation>
    </message>
    <message>
        <source>Blurred Picture</source>
        <translation>Размытое изображение</translation>
    </message>
    <message>
        <source>Black</source>
        <translation>Чёрный</translation>
    </message>
    <message>
        <source>White</source>
        <translation>Белый</translation>
    </message>
    <message>
        <source>Other Color…</source>
        <translation>Другой цвет…</translation>
    </message>
    <message>
        <source>Undo this</source>
        <translation>Отменить это</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Отменить: %1</translation>
    </message>
</context>
<context>
    <name>Firstframe::MoveCompletion</name>
    <message>
        <source>Camera moves</source>
        <translation>Движения камеры</translation>
    </message>
</context>
<context>
    <name>Firstframe::MoveGrid</name>
    <message>
        <source>Truck left</source>
        <translation>Проезд влево</translation>
    </message>
    <message>
        <source>The camera slides to the left.</source>
        <translation>Камера едет влево.</translation>
    </message>
    <message>
        <source>Truck right</source>
        <translation>Проезд вправо</translation>
    </message>
    <message>
        <source>The camera slides to the right.</source>
        <translation>Камера едет вправо.</translation>
    </message>
    <message>
        <source>Pan left</source>
        <translation>Поворот влево</translation>
    </message>
    <message>
        <source>The camera turns to the left.</source>
        <translation>Камера поворачивается влево.</translation>
    </message>
    <message>
        <source>Pan right</source>
        <translation>Поворот вправо</translation>
    </message>
    <message>
        <source>The camera turns to the right.</source>
        <translation>Камера поворачивается вправо.</translation>
    </message>
    <message>
        <source>Push in</source>
        <translation>Наезд</translation>
    </message>
    <message>
        <source>The camera moves forward.</source>
        <translation>Камера движется вперёд.</translation>
    </message>
    <message>
        <source>Pull out</source>
        <translation>Отъезд</translation>
    </message>
    <message>
        <source>The camera moves back.</source>
        <translation>Камера движется назад.</translation>
    </message>
    <message>
        <source>Pedestal up</source>
        <translation>Подъём</translation>
    </message>
    <message>
        <source>The camera rises.</source>
        <translation>Камера поднимается.</translation>
    </message>
    <message>
        <source>Pedestal down</source>
        <translation>Спуск</translation>
    </message>
    <message>
        <source>The camera sinks.</source>
        <translation>Камера опускается.</translation>
    </message>
    <message>
        <source>Tilt up</source>
        <translation>Наклон вверх</translation>
    </message>
    <message>
        <source>The camera turns upwards.</source>
        <translation>Камера наклоняется вверх.</translation>
    </message>
    <message>
        <source>Tilt down</source>
        <translation>Наклон вниз</translation>
    </message>
    <message>
        <source>The camera turns downwards.</source>
        <translation>Камера наклоняется вниз.</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Зум ближе</translation>
    </message>
    <message>
        <source>The lens goes closer, the camera stays.</source>
        <translation>Объектив приближает, камера стоит.</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Зум дальше</translation>
    </message>
    <message>
        <source>The lens goes wider, the camera stays.</source>
        <translation>Объектив отдаляет, камера стоит.</translation>
    </message>
    <message>
        <source>Shake</source>
        <translation>Тряска</translation>
    </message>
    <message>
        <source>The camera trembles, as if held by hand.</source>
        <translation>Камера дрожит, как в руках.</translation>
    </message>
    <message>
        <source>Tracking shot</source>
        <translation>Слежение</translation>
    </message>
    <message>
        <source>The camera follows what moves.</source>
        <translation>Камера следует за движением.</translation>
    </message>
    <message>
        <source>Static shot</source>
        <translation>Статичный кадр</translation>
    </message>
    <message>
        <source>The camera does not move.</source>
        <translation>Камера не движется.</translation>
    </message>
</context>
<context>
    <name>Firstframe::NoticeBar</name>
    <message>
        <source>Dismiss message</source>
        <translation>Скрыть сообщение</translation>
    </message>
</context>
<context>
    <name>Firstframe::OnlineLabel</name>
    <message>
        <source>Online</source>
        <translation>В сети</translation>
    </message>
    <message>
        <source>Offline: jobs wait until the network is back</source>
        <translation>Нет сети: задания ждут, пока она вернётся</translation>
    </message>
</context>
<context>
    <name>Firstframe::PictureDialog</name>
    <message>
        <source>Choose image</source>
        <translation>Выбор изображения</translation>
    </message>
    <message>
        <source>Pictures (*.jpg *.jpeg *.png *.webp *.heic *.heif *.avif *.tif *.tiff *.bmp *.gif)</source>
        <translation>Изображения (*.jpg *.jpeg *.png *.webp *.heic *.heif *.avif *.tif *.tiff *.bmp *.gif)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Все файлы (*)</translation>
    </message>
    <message>
        <source>Picture preview</source>
        <translation>Просмотр изображения</translation>
    </message>
    <message>
        <source>Click a picture to see it here.</source>
        <translation>Щёлкните изображение, чтобы увидеть его здесь.</translation>
    </message>
</context>
<context>
    <name>Firstframe::PictureImport</name>
    <message>
        <source>The picture could not be kept. Check that Firstframe&apos;s folder can be written to.</source>
        <translation>Не удалось сохранить изображение. Проверьте права на папку Firstframe.</translation>
    </message>
</context>
<context>
    <name>Firstframe::PicturePanel</name>
    <message>
        <source>Loading…</source>
        <translation>Загрузка…</translation>
    </message>
</context>
<context>
    <name>Firstframe::PictureWays</name>
    <message>
        <source>There is no picture on the clipboard. Copy one and paste it again.</source>
        <translation>В буфере обмена нет изображения. Скопируйте его и вставьте снова.</translation>
    </message>
    <message>
        <source>What was dropped is not a picture. Drop a picture&apos;s file or its link.</source>
        <translation>То, что перетащили, не изображение. Перетащите файл изображения или ссылку на него.</translation>
    </message>
</context>
<context>
    <name>Firstframe::PreviewPanel</name>
    <message>
        <source>Preview</source>
        <translation>Просмотр</translation>
    </message>
    <message>
        <source>Your clips play here</source>
        <translation>Здесь играют ваши клипы</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Пауза</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Пуск</translation>
    </message>
    <message>
        <source>%1 (Space)</source>
        <translation>%1 (пробел)</translation>
    </message>
    <message>
        <source>Save clip as</source>
        <translation>Сохранить клип как</translation>
    </message>
    <message>
        <source>MP4 clips (*.mp4)</source>
        <translation>Клипы MP4 (*.mp4)</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Сохранено как %1.</translation>
    </message>
    <message>
        <source>Use last frame</source>
        <translation>Взять последний кадр</translation>
    </message>
</context>
<context>
    <name>Firstframe::PriceTable</name>
    <message>
        <source>%1 s, %2</source>
        <translation>%1 с, %2</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>неизвестна</translation>
    </message>
    <message>
        <source>free</source>
        <translation>бесплатно</translation>
    </message>
    <message>
        <source>yours</source>
        <translation>указана вами</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Поставщик</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Модель</translation>
    </message>
    <message>
        <source>Clip</source>
        <translation>Клип</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Цена</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Валюта</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Источник</translation>
    </message>
</context>
<context>
    <name>Firstframe::PricesPage</name>
    <message>
        <source>A price is a number, 0 when it is free.</source>
        <translation>Цена — это число; 0, если бесплатно.</translation>
    </message>
    <message>
        <source>A currency is its three letters, for example USD or CNY.</source>
        <translation>Валюта обозначается тремя буквами, например USD или CNY.</translation>
    </message>
    <message>
        <source>Your price is used from now on.</source>
        <translation>Теперь действует ваша цена.</translation>
    </message>
    <message>
        <source>The price is unknown again.</source>
        <translation>Цена снова неизвестна.</translation>
    </message>
    <message>
        <source>Limit in %1</source>
        <translation>Лимит в %1</translation>
    </message>
    <message>
        <source>The built-in price is used again.</source>
        <translation>Снова действует встроенная цена.</translation>
    </message>
</context>
<context>
    <name>Firstframe::PromptFixes</name>
    <message>
        <source>Change to “%1”</source>
        <translation>Заменить на «%1»</translation>
    </message>
</context>
<context>
    <name>Firstframe::PromptPanel</name>
    <message>
        <source>Change to “%1”</source>
        <translation>Заменить на «%1»</translation>
    </message>
    <message>
        <source>No camera moves yet</source>
        <translation>Движений камеры пока нет</translation>
    </message>
    <message>
        <source>Camera moves in order: %1</source>
        <translation>Движений по порядку: %1</translation>
    </message>
    <message>
        <source>Convert Directives…</source>
        <translation>Преобразовать названия движений…</translation>
    </message>
    <message>
        <source>This looks like MyRouter&apos;s names, some of which are other moves.</source>
        <translation>Похоже на названия MyRouter; некоторые из них означают другие движения.</translation>
    </message>
    <message>
        <source>This looks like Chinese names of camera moves.</source>
        <translation>Похоже на китайские названия движений камеры.</translation>
    </message>
    <message>
        <source>This looks like English names of camera moves.</source>
        <translation>Похоже на английские названия движений камеры.</translation>
    </message>
    <message>
        <source>Camera moves in another language</source>
        <translation>Движения камеры на другом языке</translation>
    </message>
    <message>
        <source>&amp;Convert…</source>
        <translation>Прео&amp;бразовать…</translation>
    </message>
</context>
<context>
    <name>Firstframe::PromptSpelling</name>
    <message>
        <source>Looking for suggestions…</source>
        <translation>Поиск вариантов…</translation>
    </message>
    <message>
        <source>Add “%1” to the Dictionary</source>
        <translation>Добавить «%1» в словарь</translation>
    </message>
    <message>
        <source>Ignore “%1”</source>
        <translation>Пропускать «%1»</translation>
    </message>
    <message>
        <source>No suggestions</source>
        <translation>Вариантов нет</translation>
    </message>
    <message>
        <source>Check Spelling</source>
        <translation>Проверка правописания</translation>
    </message>
</context>
<context>
    <name>Firstframe::ProvidersPage</name>
    <message>
        <source>The key is stored in the keychain.</source>
        <translation>Ключ сохранён в связке ключей.</translation>
    </message>
    <message>
        <source>The key is kept until Firstframe is closed.</source>
        <translation>Ключ хранится до закрытия Firstframe.</translation>
    </message>
    <message>
        <source>The key is removed.</source>
        <translation>Ключ удалён.</translation>
    </message>
    <message>
        <source>The files are read again.</source>
        <translation>Файлы прочитаны заново.</translation>
    </message>
    <message>
        <source>New Provider</source>
        <translation>Новый поставщик</translation>
    </message>
    <message>
        <source>My provider</source>
        <translation>Мой поставщик</translation>
    </message>
    <message>
        <source>Duplicate %1</source>
        <translation>Копия %1</translation>
    </message>
    <message>
        <source>%1 copy</source>
        <translation>%1 (копия)</translation>
    </message>
    <message>
        <source>As documented</source>
        <translation>Как в документации</translation>
    </message>
    <message>
        <source>English (MiniMax)</source>
        <translation>Английский (MiniMax)</translation>
    </message>
    <message>
        <source>Chinese (MiniMax)</source>
        <translation>Китайский (MiniMax)</translation>
    </message>
    <message>
        <source>English (MyRouter)</source>
        <translation>Английский (MyRouter)</translation>
    </message>
    <message>
        <source>%1, has a key</source>
        <translation>%1, ключ есть</translation>
    </message>
    <message>
        <source>%1, no key</source>
        <translation>%1, ключа нет</translation>
    </message>
    <message>
        <source>%1, needs no key</source>
        <translation>%1, ключ не нужен</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, at %2: %3</source>
        <translation>%1, место %2: %3</translation>
    </message>
    <message>
        <source>%1 (your own)</source>
        <translation>%1 (ваш)</translation>
    </message>
    <message>
        <source>Built-in.</source>
        <translation>Встроенный.</translation>
    </message>
    <message>
        <source>Your own, described in %1.</source>
        <translation>Ваш, описан в %1.</translation>
    </message>
    <message>
        <source>Your file %1 replaces the built-in provider.</source>
        <translation>Ваш файл %1 заменяет встроенного поставщика.</translation>
    </message>
    <message>
        <source>The description of %1 names no call that checks a key.</source>
        <translation>В описании %1 нет вызова для проверки ключа.</translation>
    </message>
    <message>
        <source>Asks the provider with a call that costs nothing.</source>
        <translation>Спрашивает поставщика бесплатным вызовом.</translation>
    </message>
    <message>
        <source>No key is needed</source>
        <translation>Ключ не нужен</translation>
    </message>
    <message>
        <source>A key is known; enter another to replace it</source>
        <translation>Ключ есть; введите другой, чтобы заменить</translation>
    </message>
    <message>
        <source>Enter the key</source>
        <translation>Введите ключ</translation>
    </message>
    <message>
        <source>The key is set by the environment of this session.</source>
        <translation>Ключ задан средой этого сеанса.</translation>
    </message>
    <message>
        <source>You get a key in your account at %1. It is sent to %2 and nowhere else.</source>
        <translation>Ключ можно получить в своей учётной записи у %1. Он отправляется только на %2.</translation>
    </message>
    <message>
        <source>The base URL is set by the environment, or by the Sandbox itself.</source>
        <translation>Адрес задан средой или самим Sandbox.</translation>
    </message>
    <message>
        <source>No keychain answers on this computer. Keys are kept until Firstframe is closed and are never written to a file.</source>
        <translation>На этом компьютере нет связки ключей. Ключи хранятся до закрытия Firstframe и никогда не пишутся в файл.</translation>
    </message>
    <message>
        <source>Asking %1…</source>
        <translation>Спрашиваем %1…</translation>
    </message>
    <message>
        <source>%1 is written. Change it in a text editor, then press Reload.</source>
        <translation>Файл %1 записан. Измените его в текстовом редакторе и нажмите «Перечитать».</translation>
    </message>
    <message>
        <source>This is no base URL. Enter https:// and a host, or http:// and this machine, without a path; %1 is still used.</source>
        <translation>Это не адрес. Введите https:// и имя сервера или http:// и этот компьютер, без пути; пока используется %1.</translation>
    </message>
    <message>
        <source>Name of the new provider:</source>
        <translation>Название нового поставщика:</translation>
    </message>
</context>
<context>
    <name>Firstframe::QueueBar</name>
    <message>
        <source>Resume queue</source>
        <translation>Возобновить очередь</translation>
    </message>
    <message>
        <source>Pause queue</source>
        <translation>Приостановить очередь</translation>
    </message>
    <message>
        <source>Resume &amp;Queue</source>
        <translation>Возобновить о&amp;чередь</translation>
    </message>
    <message>
        <source>Pause &amp;Queue</source>
        <translation>Приостановить о&amp;чередь</translation>
    </message>
    <message>
        <source>Resume the queue: waiting jobs are submitted again (%1)</source>
        <translation>Возобновить очередь: ждущие задания снова отправляются (%1)</translation>
    </message>
    <message>
        <source>Pause the queue: nothing new is submitted (%1)</source>
        <translation>Приостановить очередь: ничего нового не отправляется (%1)</translation>
    </message>
    <message>
        <source>The queue is paused: nothing new is submitted. What was submitted goes on.</source>
        <translation>Очередь приостановлена: ничего нового не отправляется. Отправленное продолжается.</translation>
    </message>
    <message>
        <source>%1 running</source>
        <translation>выполняется: %1</translation>
    </message>
    <message>
        <source>%1 waiting</source>
        <translation>ждёт: %1</translation>
    </message>
</context>
<context>
    <name>Firstframe::QuitGuard</name>
    <message>
        <source>What is under way is being put on disk.</source>
        <translation>Начатое записывается на диск.</translation>
    </message>
    <message>
        <source>What was just submitted has no answer yet. The answer tells whether the provider accepted it; without it the job is shown as unconfirmed next time. Firstframe closes in a few seconds at the latest.</source>
        <translation>На только что отправленное ещё нет ответа. Ответ скажет, принял ли его поставщик; без него в следующий раз задание будет неподтверждённым. Firstframe закроется самое позднее через несколько секунд.</translation>
    </message>
</context>
<context>
    <name>Firstframe::RecentMenu</name>
    <message>
        <source>&amp;Recent Pictures</source>
        <translation>Н&amp;едавние изображения</translation>
    </message>
    <message>
        <source>&amp;Clear Recent Pictures</source>
        <translation>О&amp;чистить недавние изображения</translation>
    </message>
</context>
<context>
    <name>Firstframe::RequestPanel</name>
    <message>
        <source>The providers are being read.</source>
        <translation>Поставщики читаются.</translation>
    </message>
    <message>
        <source>The picture is uploaded first; its link stands in the second request.</source>
        <translation>Сначала загружается изображение; ссылка на него стоит во втором запросе.</translation>
    </message>
    <message>
        <source>This shot would not be sent: %1</source>
        <translation>Этот кадр не был бы отправлен: %1</translation>
    </message>
    <message>
        <source>Copied. Set the shell variable FIRSTFRAME_KEY to your key before you run it; running it may be charged.</source>
        <translation>Скопировано. Перед запуском запишите свой ключ в переменную FIRSTFRAME_KEY; запуск может быть платным.</translation>
    </message>
</context>
<context>
    <name>Firstframe::SettingsDialog</name>
    <message>
        <source>Finished clips are saved in %1.</source>
        <translation>Готовые клипы сохраняются в %1.</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>Как в системе</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Светлая</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Тёмная</translation>
    </message>
    <message>
        <source>The language changes when Firstframe is started again.</source>
        <translation>Язык сменится при следующем запуске Firstframe.</translation>
    </message>
    <message>
        <source>&amp;Providers</source>
        <translation>&amp;Поставщики</translation>
    </message>
    <message>
        <source>Pr&amp;ices</source>
        <translation>&amp;Цены</translation>
    </message>
</context>
<context>
    <name>Firstframe::ShotSettings</name>
    <message>
        <source>%1 s</source>
        <translation>%1 с</translation>
    </message>
    <message>
        <source>The prompt is optimized faster, with less care.</source>
        <translation>Описание улучшается быстрее, но не так тщательно.</translation>
    </message>
    <message>
        <source>Fast pretreatment only works while the prompt is optimized.</source>
        <translation>Быстрая обработка работает, только пока описание улучшается.</translation>
    </message>
    <message>
        <source>Model is now %1: %2 does not offer %3.</source>
        <translation>Модель теперь %1: у %2 нет %3.</translation>
    </message>
    <message>
        <source>Model is now %1: %2 does not offer the one that was chosen.</source>
        <translation>Модель теперь %1: у %2 нет выбранной.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>Firstframe::ShotStrip</name>
    <message>
        <source>Shots</source>
        <translation>Кадры</translation>
    </message>
    <message>
        <source>Your shots. Ctrl and Shift select several, Delete closes them.</source>
        <translation>Ваши кадры. Ctrl и Shift выбирают несколько, Delete закрывает их.</translation>
    </message>
</context>
<context>
    <name>Firstframe::ShotTray</name>
    <message>
        <source>Nothing yet</source>
        <translation>Пока пусто</translation>
    </message>
    <message>
        <source>Shot %1: %2</source>
        <translation>Кадр %1: %2</translation>
    </message>
</context>
<context>
    <name>Firstframe::SpendingGuard</name>
    <message>
        <source>%1 × %2: %3</source>
        <translation>%1 × %2: %3</translation>
    </message>
    <message>
        <source>Spend more than your limit?</source>
        <translation>Превысить ваш лимит расходов?</translation>
    </message>
    <message>
        <source>Do not ask &amp;again when only a price is unknown</source>
        <translation>&amp;Больше не спрашивать, если неизвестна лишь цена</translation>
    </message>
    <message>
        <source>&amp;Generate</source>
        <translation>&amp;Создать</translation>
    </message>
    <message>
        <source>Not every price is known.</source>
        <translation>Известны не все цены.</translation>
    </message>
    <message>
        <source>That is above the limit in your settings.</source>
        <translation>Это выше предела в ваших настройках.</translation>
    </message>
    <message>
        <source>Clips to make: %1 (%2). %3</source>
        <translation>Клипов будет: %1 (%2). %3</translation>
    </message>
</context>
<context>
    <name>Firstframe::TargetPopover</name>
    <message>
        <source>Also with</source>
        <translation>Также через</translation>
    </message>
</context>
<context>
    <name>Firstframe::TrayDesk</name>
    <message>
        <source>Shot %1 is left out: %2</source>
        <translation>Кадр %1 пропущен: %2</translation>
    </message>
    <message>
        <source>The shot was closed.</source>
        <translation>Кадр закрыт.</translation>
    </message>
    <message>
        <source>Shots closed: %1.</source>
        <translation>Закрыто кадров: %1.</translation>
    </message>
    <message>
        <source>Left out besides: %1. Each is marked above.</source>
        <translation>Кроме того, пропущено: %1. Они отмечены выше.</translation>
    </message>
</context>
<context>
    <name>Firstframe::TrayPanel</name>
    <message>
        <source>Several shots</source>
        <translation>Несколько кадров</translation>
    </message>
    <message>
        <source>Generate several shots, make a new one or a copy</source>
        <translation>Создать клипы по нескольким кадрам, добавить новый кадр или копию</translation>
    </message>
    <message>
        <source>Shots status</source>
        <translation>Состояние кадров</translation>
    </message>
    <message>
        <source>&amp;New Shot</source>
        <translation>&amp;Новый кадр</translation>
    </message>
    <message>
        <source>&amp;Duplicate Shot</source>
        <translation>&amp;Копировать кадр</translation>
    </message>
    <message>
        <source>C&amp;lose Shot</source>
        <translation>&amp;Закрыть кадр</translation>
    </message>
    <message>
        <source>Ne&amp;xt Shot</source>
        <translation>С&amp;ледующий кадр</translation>
    </message>
    <message>
        <source>Generate &amp;Chosen (%1)</source>
        <translation>Создать &amp;выбранные (%1)</translation>
    </message>
    <message>
        <source>Generate &amp;All (%1)</source>
        <translation>Создать вс&amp;е (%1)</translation>
    </message>
    <message>
        <source>Pre&amp;vious Shot</source>
        <translation>&amp;Предыдущий кадр</translation>
    </message>
</context>
<context>
    <name>Firstframe::WatchDialog</name>
    <message>
        <source>Enter the task&apos;s ID</source>
        <translation>Ввод номера задачи</translation>
    </message>
    <message>
        <source>If %1 lists this job among its tasks, copy the task&apos;s ID from there. Firstframe then follows that task; nothing is sent again.</source>
        <translation>Если это задание есть в списке задач у %1, скопируйте оттуда номер задачи. Firstframe будет следить за ней; ничего не отправляется заново.</translation>
    </message>
    <message>
        <source>This is no task ID. Copy it from the provider&apos;s own list.</source>
        <translation>Это не номер задачи. Скопируйте его из списка самого поставщика.</translation>
    </message>
</context>
<context>
    <name>GenerateBar</name>
    <message>
        <source>&amp;Generate</source>
        <translation>С&amp;оздать</translation>
    </message>
    <message>
        <source>Generate</source>
        <translation>Создать</translation>
    </message>
    <message>
        <source>Make the clip (Ctrl+Return)</source>
        <translation>Создать клип (Ctrl+Return)</translation>
    </message>
    <message>
        <source>Generate status</source>
        <translation>Состояние создания</translation>
    </message>
</context>
<context>
    <name>GridPicture</name>
    <message>
        <source>left</source>
        <translation>лево</translation>
    </message>
    <message>
        <source>right</source>
        <translation>право</translation>
    </message>
    <message>
        <source>up</source>
        <translation>верх</translation>
    </message>
    <message>
        <source>down</source>
        <translation>низ</translation>
    </message>
</context>
<context>
    <name>HttpCall</name>
    <message>
        <source>The provider&apos;s address or request is malformed. Nothing was sent. Check the provider&apos;s description.</source>
        <translation>Адрес или запрос поставщика записан неверно. Ничего не отправлено. Проверьте описание поставщика.</translation>
    </message>
    <message>
        <source>%1 gave an answer that is too long. Try again later.</source>
        <translation>%1 дал слишком длинный ответ. Попробуйте позже.</translation>
    </message>
</context>
<context>
    <name>ImageRules</name>
    <message>
        <source>Picture too tall: its sides must be between %1 and %2.</source>
        <translation>Изображение слишком высокое: стороны должны быть от %1 до %2.</translation>
    </message>
    <message>
        <source>Picture too wide: its sides must be between %1 and %2.</source>
        <translation>Изображение слишком широкое: стороны должны быть от %1 до %2.</translation>
    </message>
    <message>
        <source>Picture format %1 is not taken: it must be %2.</source>
        <translation>Формат %1 не принимается: нужен %2.</translation>
    </message>
    <message>
        <source>Picture file too large: %1, it must be under %2.</source>
        <translation>Файл изображения слишком велик: %1, нужно менее %2.</translation>
    </message>
    <message>
        <source>Picture too small: its shorter side must be over %1 pixels.</source>
        <translation>Изображение мало: короткая сторона должна быть больше %1 пикселей.</translation>
    </message>
</context>
<context>
    <name>JobActions</name>
    <message>
        <source>Re&amp;try Job</source>
        <translation>&amp;Повторить задание</translation>
    </message>
    <message>
        <source>Make a new job of the same shot; it may be charged</source>
        <translation>Создать новое задание по тем же данным; за него могут списать деньги</translation>
    </message>
    <message>
        <source>Resume Wa&amp;tching</source>
        <translation>Следить &amp;дальше</translation>
    </message>
    <message>
        <source>Ask the provider for this job&apos;s clip again, without a charge</source>
        <translation>Снова запросить клип этого задания у поставщика, бесплатно</translation>
    </message>
    <message>
        <source>Fetch this job&apos;s clip again, without a charge</source>
        <translation>Снова скачать клип этого задания, бесплатно</translation>
    </message>
    <message>
        <source>&amp;Cancel Job</source>
        <translation>&amp;Отменить задание</translation>
    </message>
    <message>
        <source>Cancel the job, also at the provider where it can do that</source>
        <translation>Отменить задание, по возможности и у поставщика</translation>
    </message>
    <message>
        <source>Leave the job to its provider, which may still finish and charge it</source>
        <translation>Оставить задание поставщику, который может завершить его и списать деньги</translation>
    </message>
    <message>
        <source>C&amp;heck</source>
        <translation>Про&amp;верить</translation>
    </message>
    <message>
        <source>Look whether the provider lists this job; costs nothing</source>
        <translation>Посмотреть, есть ли это задание у поставщика; бесплатно</translation>
    </message>
    <message>
        <source>&amp;Enter Task ID…</source>
        <translation>Ввести &amp;номер задачи…</translation>
    </message>
    <message>
        <source>The provider lists this job: follow it by its ID there</source>
        <translation>Задание есть у поставщика: следить за ним по номеру</translation>
    </message>
    <message>
        <source>&amp;Submit Again…</source>
        <translation>Отправить &amp;ещё раз…</translation>
    </message>
    <message>
        <source>Send the shot once more; it may be charged twice</source>
        <translation>Отправить снова; деньги могут списать дважды</translation>
    </message>
    <message>
        <source>D&amp;ismiss</source>
        <translation>О&amp;тклонить</translation>
    </message>
    <message>
        <source>Stop asking about this job and mark it as failed</source>
        <translation>Больше не спрашивать об этом задании и считать его неудавшимся</translation>
    </message>
    <message>
        <source>Move &amp;Up</source>
        <translation>В&amp;ыше</translation>
    </message>
    <message>
        <source>Earlier in the queue</source>
        <translation>Раньше в очереди</translation>
    </message>
    <message>
        <source>Move D&amp;own</source>
        <translation>Н&amp;иже</translation>
    </message>
    <message>
        <source>Later in the queue</source>
        <translation>Позже в очереди</translation>
    </message>
    <message>
        <source>Show what was sent, the task&apos;s id and everything that happened</source>
        <translation>Показать, что было отправлено, номер задачи и всё, что произошло</translation>
    </message>
    <message>
        <source>&amp;Reuse Settings</source>
        <translation>Взять настрой&amp;ки</translation>
    </message>
    <message>
        <source>Put this job&apos;s picture, prompt and settings into the composer</source>
        <translation>Перенести изображение, описание и настройки этого задания в редактор</translation>
    </message>
    <message>
        <source>Show in &amp;Folder</source>
        <translation>Показать в п&amp;апке</translation>
    </message>
    <message>
        <source>Open the folder that the clip is in</source>
        <translation>Открыть папку, в которой лежит клип</translation>
    </message>
    <message>
        <source>&amp;Delete Job…</source>
        <translation>&amp;Удалить задание…</translation>
    </message>
    <message>
        <source>Delete the job</source>
        <translation>Удалить задание</translation>
    </message>
    <message>
        <source>Use &amp;Last Frame</source>
        <translation>Взять пос&amp;ледний кадр</translation>
    </message>
    <message>
        <source>Begin a shot with the last frame of this job&apos;s clip</source>
        <translation>Взять последний кадр клипа этого задания за начало нового</translation>
    </message>
    <message>
        <source>Stop W&amp;atching</source>
        <translation>Не &amp;следить</translation>
    </message>
    <message>
        <source>&amp;Job Details…</source>
        <translation>Сведения о &amp;задании…</translation>
    </message>
</context>
<context>
    <name>JobDesk</name>
    <message>
        <source>%1 does not offer this model. Choose another one.</source>
        <translation>%1 не предлагает эту модель. Выберите другую.</translation>
    </message>
</context>
<context>
    <name>JobDetails</name>
    <message>
        <source>Job details</source>
        <translation>Сведения о задании</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Сведения</translation>
    </message>
    <message>
        <source>C&amp;opy</source>
        <translation>&amp;Копировать</translation>
    </message>
    <message>
        <source>Copy task ID</source>
        <translation>Копировать номер задачи</translation>
    </message>
    <message>
        <source>Copy the task ID</source>
        <translation>Скопировать номер задачи</translation>
    </message>
    <message>
        <source>What &amp;happened</source>
        <translation>Что &amp;произошло</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Что произошло</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Время</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>Details status</source>
        <translation>Состояние сведений</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>&amp;Закрыть</translation>
    </message>
</context>
<context>
    <name>JobNotice</name>
    <message>
        <source>Preview status</source>
        <translation>Состояние просмотра</translation>
    </message>
</context>
<context>
    <name>JobRescue</name>
    <message>
        <source>The job list is damaged and could not be set aside. Check that its folder can be written to, then start Firstframe again.</source>
        <translation>Список заданий повреждён, и его не удалось отложить. Проверьте, что в его папку можно писать, и запустите Firstframe снова.</translation>
    </message>
    <message>
        <source>The job list was damaged. Jobs recovered: %1.</source>
        <translation>Список заданий был повреждён. Восстановлено заданий: %1.</translation>
    </message>
    <message>
        <source>The job list was damaged, and no job could be read from it. Finished clips are still in the videos folder.</source>
        <translation>Список заданий был повреждён, и прочитать из него ничего не удалось. Готовые клипы по-прежнему лежат в папке с видео.</translation>
    </message>
    <message>
        <source>Of these may have been sent already and need your decision: %1.</source>
        <translation>Из них, возможно, уже отправлены и ждут вашего решения: %1.</translation>
    </message>
    <message>
        <source>Jobs that could not be read: %1.</source>
        <translation>Заданий, которые не удалось прочитать: %1.</translation>
    </message>
    <message>
        <source>The damaged file is kept as %1.</source>
        <translation>Повреждённый файл сохранён как %1.</translation>
    </message>
</context>
<context>
    <name>JobStore</name>
    <message>
        <source>The job list was made by a newer Firstframe. It is shown but not changed; update Firstframe to go on with it.</source>
        <translation>Список заданий создан более новым Firstframe. Он показан, но не меняется; обновите Firstframe, чтобы продолжить.</translation>
    </message>
    <message>
        <source>This job is not in the list any more.</source>
        <translation>Этого задания больше нет в списке.</translation>
    </message>
    <message>
        <source>This job has changed in the meantime.</source>
        <translation>Это задание тем временем изменилось.</translation>
    </message>
    <message>
        <source>The disk is full, so nothing can be saved. The jobs are only shown and no new one is made; make room in %1, then start Firstframe again.</source>
        <translation>Диск заполнен, поэтому ничего нельзя сохранить. Задания только показываются, новые не создаются; освободите место в %1 и запустите Firstframe снова.</translation>
    </message>
    <message>
        <source>Nothing can be saved in %1. The jobs are only shown and no new one is made; allow writing to that folder, then start Firstframe again.</source>
        <translation>В %1 ничего нельзя сохранить. Задания только показываются, новые не создаются; разрешите запись в эту папку и запустите Firstframe снова.</translation>
    </message>
</context>
<context>
    <name>JobStoreRemoval</name>
    <message>
        <source>This job has changed in the meantime.</source>
        <translation>Это задание тем временем изменилось.</translation>
    </message>
    <message>
        <source>This job was deleted for good and cannot be put back.</source>
        <translation>Это задание удалено насовсем, вернуть его нельзя.</translation>
    </message>
    <message>
        <source>The job list could not be read.</source>
        <translation>Не удалось прочитать список заданий.</translation>
    </message>
</context>
<context>
    <name>JobText</name>
    <message>
        <source>under 1 min left</source>
        <translation>осталось меньше 1 мин</translation>
    </message>
    <message>
        <source>about %1 min left</source>
        <translation>осталось около %1 мин</translation>
    </message>
    <message>
        <source>cancelling</source>
        <translation>отменяется</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>next in line at the provider</source>
        <translation>следующее в очереди у поставщика</translation>
    </message>
    <message>
        <source>%1 ahead at the provider</source>
        <translation>перед ним у поставщика: %1</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Ожидает</translation>
    </message>
    <message>
        <source>Submitting</source>
        <translation>Отправляется</translation>
    </message>
    <message>
        <source>Unconfirmed</source>
        <translation>Не подтверждено</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Выполняется</translation>
    </message>
    <message>
        <source>Downloading</source>
        <translation>Скачивается</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Готово</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Ошибка</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Отменено</translation>
    </message>
    <message>
        <source>Picture without a prompt</source>
        <translation>Изображение без описания</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 с</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Вчера</translation>
    </message>
    <message>
        <source>taking longer than usual</source>
        <translation>дольше обычного</translation>
    </message>
    <message>
        <source>%1 takes longer than usual. Firstframe goes on asking, less often; nothing is lost. You may stop watching and resume later, without a charge.</source>
        <translation>%1 работает дольше обычного. Firstframe спрашивает дальше, но реже; ничего не потеряно. Можно перестать следить и продолжить позже, бесплатно.</translation>
    </message>
</context>
<context>
    <name>JobTexts</name>
    <message>
        <source>There is no key for %1. Enter it in the settings; the job goes on by itself.</source>
        <translation>Нет ключа для %1. Введите его в настройках; задание продолжится само.</translation>
    </message>
    <message>
        <source>The provider %1 is not known any more. Put its description back; the job goes on by itself.</source>
        <translation>Поставщик %1 больше не известен. Верните его описание; задание продолжится само.</translation>
    </message>
    <message>
        <source>%1 does not offer %2 any more. Cancel the job and choose another model.</source>
        <translation>%1 больше не предлагает %2. Отмените задание и выберите другую модель.</translation>
    </message>
    <message>
        <source>The job is no longer watched. %1 cannot cancel it and may still make and charge the clip; Retry watches it again.</source>
        <translation>За заданием больше не следят. %1 не может его отменить и может создать клип и списать деньги; «Повторить» снова начнёт следить.</translation>
    </message>
    <message>
        <source>%1 says that it does not know this job. Retry asks again, without a charge.</source>
        <translation>%1 не знает этого задания. «Повторить» спросит снова, бесплатно.</translation>
    </message>
    <message>
        <source>The links to the clip that %1 gives do not work. Retry asks for another one, without a charge.</source>
        <translation>Ссылки на клип, которые даёт %1, не работают. «Повторить» запросит другую, бесплатно.</translation>
    </message>
    <message>
        <source>What %1 sent is not a video that can be played. Retry fetches it again, without a charge.</source>
        <translation>%1 прислал не то видео, которое можно воспроизвести. «Повторить» скачает его снова, бесплатно.</translation>
    </message>
    <message>
        <source>%1 made the clip but does not give it out any more. Retry asks again, without a charge.</source>
        <translation>%1 создал клип, но больше его не отдаёт. «Повторить» спросит снова, бесплатно.</translation>
    </message>
    <message>
        <source>The clip is downloaded but could not be given its name in the videos folder. Check that the folder can be written to; it is tried again.</source>
        <translation>Клип скачан, но не удалось дать ему имя в папке видео. Проверьте, можно ли в неё писать; попытка повторится.</translation>
    </message>
    <message>
        <source>This cannot be done with the job now.</source>
        <translation>Сейчас с этим заданием так поступить нельзя.</translation>
    </message>
    <message>
        <source>Firstframe ended while the request was being sent. The provider may have accepted and charged it.</source>
        <translation>Firstframe закрылся, пока запрос отправлялся. Поставщик мог принять его и списать деньги.</translation>
    </message>
    <message>
        <source>The connection broke after the request was sent. The provider may have accepted and charged it.</source>
        <translation>Соединение прервалось после отправки запроса. Поставщик мог принять его и списать деньги.</translation>
    </message>
    <message>
        <source>%1 did not answer in time after the request was sent. It may have accepted and charged it.</source>
        <translation>%1 не ответил вовремя после отправки запроса. Запрос мог быть принят, деньги могли списать.</translation>
    </message>
    <message>
        <source>%1 gave an answer that is too long to be read. It may have accepted and charged the request.</source>
        <translation>Ответ от %1 слишком длинный, прочитать его нельзя. Запрос мог быть принят, деньги могли списать.</translation>
    </message>
    <message>
        <source>%1 does not list this job among its latest tasks. It was probably not accepted; look at your account there before you submit it again.</source>
        <translation>Среди последних задач у %1 этого задания нет. Скорее всего, оно не принято; посмотрите свою учётную запись там, прежде чем отправлять снова.</translation>
    </message>
    <message>
        <source>%1 lists a task of that time without its prompt, so that nobody can tell whether it is this job. Look at your account there.</source>
        <translation>У %1 есть задача того же времени без описания, поэтому нельзя сказать, это ли задание. Посмотрите в своей учётной записи там.</translation>
    </message>
    <message>
        <source>The list of tasks at %1 could not be read, so it is still not known whether it accepted the request. %2</source>
        <translation>Список задач у %1 прочитать не удалось, поэтому по-прежнему неизвестно, принят ли запрос. %2</translation>
    </message>
    <message>
        <source>The job list was damaged, so it is not certain whether this job was sent. The provider may have accepted and charged it. Look at the provider&apos;s own list before you submit it again.</source>
        <translation>Список заданий был повреждён, поэтому неясно, было ли это задание отправлено. Поставщик мог принять его и списать деньги. Посмотрите список у самого поставщика, прежде чем отправлять снова.</translation>
    </message>
    <message>
        <source>The job is no longer watched. %1 may still make and charge the clip; Retry watches it again, without a charge.</source>
        <translation>За заданием больше не следят. %1 всё ещё может сделать клип и списать деньги; «Повторить» возобновит слежение, бесплатно.</translation>
    </message>
    <message>
        <source>This is no task id. Copy it from the provider&apos;s own list.</source>
        <translation>Это не номер задачи. Скопируйте его из списка самого поставщика.</translation>
    </message>
    <message>
        <source>This task of %1 is in the list already, as job %2.</source>
        <translation>Эта задача у %1 уже есть в списке как задание %2.</translation>
    </message>
    <message>
        <source>%1 has no list of tasks that Firstframe can read. Look at the provider&apos;s own pages; a task that is there can be entered with its id.</source>
        <translation>У %1 нет списка задач, который Firstframe может прочитать. Посмотрите на страницах поставщика; задачу, которая там есть, можно ввести по номеру.</translation>
    </message>
    <message>
        <source>The videos folder was moved or emptied while the clip was being downloaded. It is fetched again.</source>
        <translation>Папка с видео была перемещена или очищена, пока скачивался клип. Он скачивается заново.</translation>
    </message>
    <message>
        <source>%1 lists several tasks that may be this job (%2). Look at them in your account there and enter the id of the right one.</source>
        <translation>У %1 несколько задач, которые могут быть этим заданием (%2). Посмотрите их в своём аккаунте и введите ID нужной.</translation>
    </message>
</context>
<context>
    <name>JobsPanel</name>
    <message>
        <source>Jobs</source>
        <translation>Задания</translation>
    </message>
    <message>
        <source>Filter jobs</source>
        <translation>Фильтр заданий</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>В работе</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Готово</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>Ждут вас</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Cancel job</source>
        <translation>Отменить задание</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>Retry job</source>
        <translation>Повторить задание</translation>
    </message>
    <message>
        <source>Delete job</source>
        <translation>Удалить задание</translation>
    </message>
</context>
<context>
    <name>KeyCheckText</name>
    <message>
        <source>%1 accepts the key.</source>
        <translation>%1 принимает ключ.</translation>
    </message>
    <message>
        <source>%1 accepts the key. The account holds %2.</source>
        <translation>%1 принимает ключ. На счёте %2.</translation>
    </message>
    <message>
        <source>%1 refuses the key. Compare it with the one in your account there, or make a new one.</source>
        <translation>%1 отклоняет ключ. Сравните его с ключом в своей учётной записи там или создайте новый.</translation>
    </message>
    <message>
        <source>%1 cannot be reached, so the key was not checked. Check the network and the base URL, then try again.</source>
        <translation>%1 недоступен, поэтому ключ не проверен. Проверьте сеть и адрес и повторите.</translation>
    </message>
    <message>
        <source>%1 answered, but not in a way that shows whether the key is good. The first clip will show it.</source>
        <translation>%1 ответил, но из ответа не видно, годится ли ключ. Это покажет первый клип.</translation>
    </message>
</context>
<context>
    <name>Launch</name>
    <message>
        <source>Firstframe needs a screen: neither DISPLAY nor WAYLAND_DISPLAY is set. Start it from a desktop session.
</source>
        <translation>Firstframe нужен экран: не заданы ни DISPLAY, ни WAYLAND_DISPLAY. Запустите его из графического сеанса.
</translation>
    </message>
    <message>
        <source>Firstframe is already running with this data folder and does not answer.
</source>
        <translation>Firstframe уже работает с этой папкой данных и не отвечает.
</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.
</source>
        <translation>Не удалось создать папку %1.
</translation>
    </message>
</context>
<context>
    <name>LazyCodecs</name>
    <message>
        <source>A part of Firstframe is missing: firstframe-codecs. Install Firstframe again; nothing is lost meanwhile.</source>
        <translation>Не хватает части Firstframe: firstframe-codecs. Установите Firstframe заново; ничего не потеряется.</translation>
    </message>
</context>
<context>
    <name>LibraryPanel</name>
    <message>
        <source>Prompts and templates</source>
        <translation>Описания и шаблоны</translation>
    </message>
    <message>
        <source>Search prompts</source>
        <translation>Поиск описаний</translation>
    </message>
    <message>
        <source>Search prompts and templates</source>
        <translation>Поиск описаний и шаблонов</translation>
    </message>
    <message>
        <source>&amp;Save as Template</source>
        <translation>&amp;Сохранить как шаблон</translation>
    </message>
    <message>
        <source>Prompts</source>
        <translation>Описания</translation>
    </message>
    <message>
        <source>Chosen prompt</source>
        <translation>Выбранное описание</translation>
    </message>
    <message>
        <source>Prompts status</source>
        <translation>Состояние описаний</translation>
    </message>
    <message>
        <source>Re&amp;name</source>
        <translation>&amp;Переименовать</translation>
    </message>
    <message>
        <source>Rename the template (F2)</source>
        <translation>Переименовать шаблон (F2)</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Удалить</translation>
    </message>
    <message>
        <source>Delete it from the list (Del)</source>
        <translation>Удалить из списка (Del)</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>&amp;Заменить</translation>
    </message>
    <message>
        <source>Put it in the place of the prompt (Shift+Return)</source>
        <translation>Поставить вместо описания (Shift+Return)</translation>
    </message>
    <message>
        <source>&amp;Insert</source>
        <translation>&amp;Вставить</translation>
    </message>
    <message>
        <source>Put it in at the cursor (Return)</source>
        <translation>Вставить у курсора (Return)</translation>
    </message>
    <message>
        <source>Save the prompt as a template. Words in braces, such as {subject}, are filled in when you use it.</source>
        <translation>Сохранить описание как шаблон. Слова в скобках, например {subject}, подставляются при использовании.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Файл</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Правка</translation>
    </message>
    <message>
        <source>&amp;Shot</source>
        <translation>&amp;Кадр</translation>
    </message>
    <message>
        <source>Camera &amp;Move</source>
        <translation>&amp;Движение камеры</translation>
    </message>
    <message>
        <source>&amp;Jobs</source>
        <translation>&amp;Задания</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Вид</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Справка</translation>
    </message>
    <message>
        <source>&amp;Choose Image…</source>
        <translation>&amp;Выбрать изображение…</translation>
    </message>
    <message>
        <source>&amp;Paste Image</source>
        <translation>Вст&amp;авить изображение</translation>
    </message>
    <message>
        <source>&amp;Save Clip as…</source>
        <translation>&amp;Сохранить клип как…</translation>
    </message>
    <message>
        <source>Open &amp;Videos Folder</source>
        <translation>Открыть папку в&amp;идео</translation>
    </message>
    <message>
        <source>S&amp;ettings…</source>
        <translation>&amp;Настройки…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>Вы&amp;ход</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Отменить</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Повторить</translation>
    </message>
    <message>
        <source>Go to &amp;Prompt</source>
        <translation>К опи&amp;санию</translation>
    </message>
    <message>
        <source>&amp;Filter Jobs</source>
        <translation>&amp;Фильтр заданий</translation>
    </message>
    <message>
        <source>&amp;Generate</source>
        <translation>&amp;Создать</translation>
    </message>
    <message>
        <source>Show &amp;Composer</source>
        <translation>Показать &amp;редактор</translation>
    </message>
    <message>
        <source>Show &amp;Jobs</source>
        <translation>Показать &amp;задания</translation>
    </message>
    <message>
        <source>&amp;Play or Pause</source>
        <translation>&amp;Пуск или пауза</translation>
    </message>
    <message>
        <source>&amp;Full Screen</source>
        <translation>Во весь &amp;экран</translation>
    </message>
    <message>
        <source>&amp;About Firstframe</source>
        <translation>&amp;О программе Firstframe</translation>
    </message>
    <message>
        <source>About &amp;Qt</source>
        <translation>О &amp;Qt</translation>
    </message>
    <message>
        <source>What Will Be &amp;Sent…</source>
        <translation>Что будет &amp;отправлено…</translation>
    </message>
    <message>
        <source>&amp;Watch a Task by Its ID…</source>
        <translation>Следить за задачей по но&amp;меру…</translation>
    </message>
    <message>
        <source>Copy &amp;Diagnostics…</source>
        <translation>Копировать &amp;диагностику…</translation>
    </message>
    <message>
        <source>Past Prompts and &amp;Templates…</source>
        <translation>Прежние описания и &amp;шаблоны…</translation>
    </message>
    <message>
        <source>&amp;Convert Directives…</source>
        <translation>Преобразовать &amp;названия движений…</translation>
    </message>
    <message>
        <source>Re&amp;move Image</source>
        <translation>&amp;Убрать изображение</translation>
    </message>
</context>
<context>
    <name>OriginGuard</name>
    <message>
        <source>The key was about to go to a server that it does not belong to. Nothing was sent. Check the provider&apos;s address.</source>
        <translation>Ключ чуть не ушёл на чужой сервер. Ничего не отправлено. Проверьте адрес поставщика.</translation>
    </message>
    <message>
        <source>There is no key for %1. Enter it in the settings.</source>
        <translation>Нет ключа для %1. Введите его в настройках.</translation>
    </message>
    <message>
        <source>The key for %1 contains a space or a character that no key has. Enter it again in the settings.</source>
        <translation>В ключе для %1 есть пробел или знак, которого в ключах не бывает. Введите его в настройках снова.</translation>
    </message>
</context>
<context>
    <name>OwnProviders</name>
    <message>
        <source>%1 cannot be written: %2. Make room or change the folder&apos;s permissions, then try again.</source>
        <translation>Не удалось записать %1: %2. Освободите место или измените права на папку и повторите.</translation>
    </message>
    <message>
        <source>There is no description to begin with.</source>
        <translation>Нет описания, с которого можно начать.</translation>
    </message>
</context>
<context>
    <name>PartFile</name>
    <message>
        <source>The clip needs %1, but “%2” has only %3 left. Free some space and try again.</source>
        <translation>Клипу нужно %1, а в «%2» осталось %3. Освободите место и попробуйте снова.</translation>
    </message>
    <message>
        <source>The disk is full. Free some space in “%1” and try again.</source>
        <translation>Диск полон. Освободите место в «%1» и попробуйте снова.</translation>
    </message>
    <message>
        <source>The clip cannot be written to “%1”. Check that the folder is there and may be written to.</source>
        <translation>Клип нельзя записать в «%1». Проверьте, есть ли папка и можно ли в неё писать.</translation>
    </message>
</context>
<context>
    <name>Pasteboard</name>
    <message>
        <source>The pasted picture could not be stored in %1: %2.</source>
        <translation>Не удалось сохранить вставленное изображение в %1: %2.</translation>
    </message>
</context>
<context>
    <name>PictureCopy</name>
    <message>
        <source>%1 could not be read. Check that it is still there and may be read.</source>
        <translation>Не удалось прочитать %1. Проверьте, на месте ли он и можно ли его читать.</translation>
    </message>
    <message>
        <source>The picture could not be copied. Check that the disk has room and that Firstframe&apos;s folder can be written to.</source>
        <translation>Не удалось скопировать изображение. Проверьте место на диске и права на папку Firstframe.</translation>
    </message>
    <message>
        <source>Firstframe&apos;s own copy of the first frame is missing or damaged. Choose the picture again and generate it anew.</source>
        <translation>Собственная копия первого кадра пропала или повреждена. Выберите изображение снова и создайте клип заново.</translation>
    </message>
</context>
<context>
    <name>PictureEncoder</name>
    <message>
        <source>The picture could not be written as %1. Choose a smaller one.</source>
        <translation>Изображение не удалось записать как %1. Выберите поменьше.</translation>
    </message>
</context>
<context>
    <name>PictureFile</name>
    <message>
        <source>There is no file “%1”. Choose another picture.</source>
        <translation>Файла «%1» нет. Выберите другое изображение.</translation>
    </message>
    <message>
        <source>“%1” is a folder. Choose a picture in it.</source>
        <translation>«%1» — папка. Выберите изображение в ней.</translation>
    </message>
    <message>
        <source>“%1” is not a file. Choose a picture.</source>
        <translation>«%1» — не файл. Выберите изображение.</translation>
    </message>
    <message>
        <source>“%1” cannot be read. Check that you may open it.</source>
        <translation>«%1» не читается. Проверьте, можно ли вам его открывать.</translation>
    </message>
    <message>
        <source>The file “%1” is empty. Choose another picture.</source>
        <translation>Файл «%1» пуст. Выберите другое изображение.</translation>
    </message>
    <message>
        <source>The end of the picture “%1” is missing. Copy or download it again.</source>
        <translation>У изображения «%1» нет конца. Скопируйте или скачайте его снова.</translation>
    </message>
    <message>
        <source>The picture “%1” is damaged. Choose another one.</source>
        <translation>Изображение «%1» повреждено. Выберите другое.</translation>
    </message>
    <message>
        <source>“%1” is not a picture. Choose another file.</source>
        <translation>«%1» — не изображение. Выберите другой файл.</translation>
    </message>
    <message>
        <source>“%1” is a %2 file, which cannot be read here. Save it as JPEG or PNG.</source>
        <translation>«%1» — файл %2, который здесь нельзя прочитать. Сохраните его как JPEG или PNG.</translation>
    </message>
    <message>
        <source>The picture “%1” has too many pixels to be opened. Choose a smaller one.</source>
        <translation>В изображении «%1» слишком много пикселей, его нельзя открыть. Выберите поменьше.</translation>
    </message>
</context>
<context>
    <name>PicturePanel</name>
    <message>
        <source>First frame</source>
        <translation>Первый кадр</translation>
    </message>
    <message>
        <source>The picture that the clip starts from. Drop one here, or press Enter to choose one.</source>
        <translation>Изображение, с которого начинается клип. Перетащите его сюда или нажмите Enter, чтобы выбрать.</translation>
    </message>
    <message>
        <source>Image path or URL</source>
        <translation>Путь или ссылка на изображение</translation>
    </message>
    <message>
        <source>Path or link of a picture, then Return</source>
        <translation>Путь или ссылка на изображение, затем Enter</translation>
    </message>
    <message>
        <source>Choose image…</source>
        <translation>Выбрать изображение…</translation>
    </message>
    <message>
        <source>Choose image… (Ctrl+O)</source>
        <translation>Выбрать изображение… (Ctrl+O)</translation>
    </message>
    <message>
        <source>Paste image</source>
        <translation>Вставить изображение</translation>
    </message>
    <message>
        <source>Paste image (Ctrl+V)</source>
        <translation>Вставить изображение (Ctrl+V)</translation>
    </message>
    <message>
        <source>Remove image</source>
        <translation>Убрать изображение</translation>
    </message>
    <message>
        <source>Preview camera</source>
        <translation>Показать движение камеры</translation>
    </message>
    <message>
        <source>Show the camera moves of the prompt in the picture, as a sketch. Escape stops it.</source>
        <translation>Показать на изображении движения камеры из описания в виде наброска. Escape останавливает показ.</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Вживую</translation>
    </message>
    <message>
        <source>Play the camera moves over and over while you write.</source>
        <translation>Повторять движения камеры, пока вы пишете.</translation>
    </message>
    <message>
        <source>Camera preview status</source>
        <translation>Состояние показа камеры</translation>
    </message>
    <message>
        <source>Camera timeline</source>
        <translation>Шкала движений камеры</translation>
    </message>
    <message>
        <source>First frame status</source>
        <translation>Состояние первого кадра</translation>
    </message>
    <message>
        <source>Crop image</source>
        <translation>Обрезать изображение</translation>
    </message>
    <message>
        <source>Keep Previous P&amp;icture</source>
        <translation>Оставить пре&amp;жнее изображение</translation>
    </message>
    <message>
        <source>Mend preview</source>
        <translation>Предпросмотр исправления</translation>
    </message>
</context>
<context>
    <name>PicturePreparer</name>
    <message>
        <source>Loading the picture was stopped.</source>
        <translation>Загрузка изображения остановлена.</translation>
    </message>
    <message>
        <source>The prepared picture could not be saved. Check that the disk has room and that Firstframe&apos;s folder can be written to.</source>
        <translation>Подготовленное изображение не удалось сохранить. Проверьте место на диске и права на папку Firstframe.</translation>
    </message>
</context>
<context>
    <name>PictureSource</name>
    <message>
        <source>This is not a whole link. Copy it again, from http to its end.</source>
        <translation>Ссылка не полная. Скопируйте её снова, от http до конца.</translation>
    </message>
    <message>
        <source>Type the path of a picture, or a link to one.</source>
        <translation>Введите путь к изображению или ссылку на него.</translation>
    </message>
    <message>
        <source>Links that begin with %1: are not supported. Save the picture and choose the file.</source>
        <translation>Ссылки, которые начинаются с %1:, не поддерживаются. Сохраните изображение и выберите файл.</translation>
    </message>
    <message>
        <source>The link could not be reached. Check it and the connection.</source>
        <translation>Ссылка недоступна. Проверьте её и соединение.</translation>
    </message>
    <message>
        <source>The link leads to nothing that may be read. Check it in a browser, or save the picture and choose the file.</source>
        <translation>По ссылке нечего читать. Проверьте её в браузере или сохраните изображение и выберите файл.</translation>
    </message>
    <message>
        <source>The link&apos;s server did not give the picture. Try again later, or save the picture and choose the file.</source>
        <translation>Сервер не отдал изображение. Попробуйте позже или сохраните изображение и выберите файл.</translation>
    </message>
    <message>
        <source>The link does not lead to a picture. Use the link of the picture itself, not of the page it is on.</source>
        <translation>Ссылка ведёт не на изображение. Возьмите ссылку самого изображения, а не страницы с ним.</translation>
    </message>
</context>
<context>
    <name>PictureSteps</name>
    <message>
        <source>Converted from %1</source>
        <translation>Преобразовано из %1</translation>
    </message>
    <message>
        <source>First frame of the animation</source>
        <translation>Первый кадр анимации</translation>
    </message>
    <message>
        <source>Turned upright</source>
        <translation>Поворот исправлен</translation>
    </message>
    <message>
        <source>Colors converted to sRGB</source>
        <translation>Цвета переведены в sRGB</translation>
    </message>
    <message>
        <source>Location removed</source>
        <translation>Место съёмки удалено</translation>
    </message>
    <message>
        <source>Metadata removed</source>
        <translation>Метаданные удалены</translation>
    </message>
    <message>
        <source>Cropped to %1</source>
        <translation>Обрезано до %1</translation>
    </message>
    <message>
        <source>Border added, %1</source>
        <translation>Поля добавлены, %1</translation>
    </message>
    <message>
        <source>Enlarged to %1, soft</source>
        <translation>Увеличено до %1, нерезко</translation>
    </message>
    <message>
        <source>Scaled down to %1</source>
        <translation>Уменьшено до %1</translation>
    </message>
    <message>
        <source>Compressed at quality %1</source>
        <translation>Сжато с качеством %1</translation>
    </message>
    <message>
        <source>Metadata kept</source>
        <translation>Метаданные оставлены</translation>
    </message>
    <message>
        <source>Crop to %1</source>
        <translation>Обрезать до %1</translation>
    </message>
    <message>
        <source>Add Border</source>
        <translation>Добавить поля</translation>
    </message>
    <message>
        <source>Enlarge to %1 px</source>
        <translation>Увеличить до %1 пикс.</translation>
    </message>
    <message>
        <source>Convert to %1</source>
        <translation>Преобразовать в %1</translation>
    </message>
    <message>
        <source>Sends a part of %1 pixels. Drag it to where it should be.</source>
        <translation>Отправляет часть в %1 пикселей. Перетащите рамку куда нужно.</translation>
    </message>
    <message>
        <source>Scales the picture up to %1 pixels. It will look soft.</source>
        <translation>Увеличивает изображение до %1 пикселей. Оно будет нерезким.</translation>
    </message>
    <message>
        <source>Looks for the best quality that the provider takes.</source>
        <translation>Подбирает лучшее качество, которое принимает поставщик.</translation>
    </message>
    <message>
        <source>Sends the same picture in a format that the provider takes.</source>
        <translation>Отправляет то же изображение в формате, который принимает поставщик.</translation>
    </message>
    <message>
        <source>Compress to under %1</source>
        <translation>Сжать менее чем до %1</translation>
    </message>
    <message>
        <source>Keeps the whole picture and fills the sides with a blur or a color: %1 pixels.</source>
        <translation>Оставляет изображение целиком и заполняет края размытием или цветом: %1 пикселей.</translation>
    </message>
    <message>
        <source>Quality %1</source>
        <translation>Качество %1</translation>
    </message>
</context>
<context>
    <name>PreviewPanel</name>
    <message>
        <source>Preview</source>
        <translation>Просмотр</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Изображение</translation>
    </message>
    <message>
        <source>Previous frame</source>
        <translation>Предыдущий кадр</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Пуск</translation>
    </message>
    <message>
        <source>Next frame</source>
        <translation>Следующий кадр</translation>
    </message>
    <message>
        <source>0:00.0</source>
        <translation>0:00.0</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Позиция</translation>
    </message>
    <message>
        <source>Loop</source>
        <translation>Повтор</translation>
    </message>
    <message>
        <source>Play again and again</source>
        <translation>Воспроизводить снова и снова</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Без звука</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Сохранить как…</translation>
    </message>
    <message>
        <source>Reuse settings</source>
        <translation>Взять настройки</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Показать в папке</translation>
    </message>
    <message>
        <source>Elapsed time</source>
        <translation>Прошло времени</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Длина</translation>
    </message>
    <message>
        <source>Use last frame</source>
        <translation>Взять последний кадр</translation>
    </message>
    <message>
        <source>Begin a shot with the last frame of this clip</source>
        <translation>Взять последний кадр этого клипа за начало нового</translation>
    </message>
    <message>
        <source>S&amp;ave as…</source>
        <translation>Со&amp;хранить как…</translation>
    </message>
    <message>
        <source>Re&amp;use settings</source>
        <translation>Взять нас&amp;тройки</translation>
    </message>
    <message>
        <source>Show i&amp;n folder</source>
        <translation>Показать в п&amp;апке</translation>
    </message>
</context>
<context>
    <name>PricesPage</name>
    <message>
        <source>Prices</source>
        <translation>Цены</translation>
    </message>
    <message>
        <source>P&amp;rice of one clip</source>
        <translation>Ц&amp;ена одного клипа</translation>
    </message>
    <message>
        <source>Price of one clip</source>
        <translation>Цена одного клипа</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>неизвестна</translation>
    </message>
    <message>
        <source>C&amp;urrency</source>
        <translation>&amp;Валюта</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Валюта</translation>
    </message>
    <message>
        <source>&amp;Set Price</source>
        <translation>За&amp;дать цену</translation>
    </message>
    <message>
        <source>Set price</source>
        <translation>Задать цену</translation>
    </message>
    <message>
        <source>Rese&amp;t</source>
        <translation>С&amp;бросить</translation>
    </message>
    <message>
        <source>Reset price</source>
        <translation>Сбросить цену</translation>
    </message>
    <message>
        <source>Forget your price and use the described one, if there is one.</source>
        <translation>Забыть вашу цену и взять цену из описания поставщика, если она есть.</translation>
    </message>
    <message>
        <source>Price status</source>
        <translation>Состояние цены</translation>
    </message>
    <message>
        <source>&amp;Ask before spending more than</source>
        <translation>&amp;Спрашивать при тратах больше</translation>
    </message>
    <message>
        <source>Ask before spending more than</source>
        <translation>Спрашивать при тратах больше</translation>
    </message>
    <message>
        <source>For what one press of Generate is going to cost. Currencies are never converted: each has its own limit.</source>
        <translation>Считается, сколько будет стоить одно нажатие «Создать». Валюты не пересчитываются: у каждой свой лимит.</translation>
    </message>
    <message>
        <source>Ask a&amp;lso when a price is unknown</source>
        <translation>Спрашивать &amp;и при неизвестной цене</translation>
    </message>
    <message>
        <source>Ask also when a price is unknown</source>
        <translation>Спрашивать и при неизвестной цене</translation>
    </message>
    <message>
        <source>Prices are estimates: what a provider charges is on its own pages and may have changed.</source>
        <translation>Цены приблизительные: сколько берёт поставщик, указано на его страницах и могло измениться.</translation>
    </message>
</context>
<context>
    <name>PromptPanel</name>
    <message>
        <source>Prompt</source>
        <translation>Описание</translation>
    </message>
    <message>
        <source>What happens in the clip? Click a camera move to put it in.</source>
        <translation>Что происходит в клипе? Щёлкните движение камеры, чтобы вставить его.</translation>
    </message>
    <message>
        <source>Com&amp;bine</source>
        <translation>Вмест&amp;е</translation>
    </message>
    <message>
        <source>Combine</source>
        <translation>Вместе</translation>
    </message>
    <message>
        <source>The next move joins the group before the cursor, so that both happen together.</source>
        <translation>Следующее движение войдёт в группу перед курсором, и они пройдут одновременно.</translation>
    </message>
    <message>
        <source>Prompt length</source>
        <translation>Длина описания</translation>
    </message>
    <message>
        <source>Prompt status</source>
        <translation>Состояние описания</translation>
    </message>
    <message>
        <source>Correct the name in the prompt (Ctrl+.)</source>
        <translation>Исправить название в описании (Ctrl+.)</translation>
    </message>
    <message>
        <source>Prompts and templates</source>
        <translation>Описания и шаблоны</translation>
    </message>
    <message>
        <source>Past prompts and templates (Ctrl+H)</source>
        <translation>Прежние описания и шаблоны (Ctrl+H)</translation>
    </message>
</context>
<context>
    <name>Provider</name>
    <message>
        <source>There is no picture to be uploaded.</source>
        <translation>Нет изображения для отправки.</translation>
    </message>
    <message>
        <source>%1 does not offer this model for such a shot any more. Choose another model.</source>
        <translation>%1 больше не предлагает эту модель для такого кадра. Выберите другую.</translation>
    </message>
    <message>
        <source>%1 takes pictures from the web only. Load the picture by its link.</source>
        <translation>%1 принимает изображения только из сети. Загрузите изображение по ссылке.</translation>
    </message>
</context>
<context>
    <name>ProviderCatalog</name>
    <message>
        <source>The file cannot be read: %1.</source>
        <translation>Файл не читается: %1.</translation>
    </message>
    <message>
        <source>The file is far too long for a description.</source>
        <translation>Файл слишком велик для описания.</translation>
    </message>
    <message>
        <source>The file is not JSON: %1 at byte %2.</source>
        <translation>Файл не JSON: %1 у байта %2.</translation>
    </message>
    <message>
        <source>The file holds no JSON object.</source>
        <translation>В файле нет объекта JSON.</translation>
    </message>
    <message>
        <source>Another of your files describes “%1” already. Delete one of them.</source>
        <translation>«%1» уже описан в другом вашем файле. Удалите один из них.</translation>
    </message>
</context>
<context>
    <name>ProviderError</name>
    <message>
        <source>%1 did not accept the key. Check it in the settings, and what the account may use.</source>
        <translation>%1 не принял ключ. Проверьте его в настройках и права учётной записи.</translation>
    </message>
    <message>
        <source>The account at %1 has no credit left. Top it up, then try again.</source>
        <translation>На счету у %1 нет средств. Пополните его и попробуйте снова.</translation>
    </message>
    <message>
        <source>%1 gets too many requests at the moment. Wait a little.</source>
        <translation>%1 получает слишком много запросов. Немного подождите.</translation>
    </message>
    <message>
        <source>%1 refused the content. Change the prompt or the picture.</source>
        <translation>%1 отклонил содержание. Измените описание или изображение.</translation>
    </message>
    <message>
        <source>%1 did not accept the request. Change the shot or choose another model.</source>
        <translation>%1 не принял запрос. Измените кадр или выберите другую модель.</translation>
    </message>
    <message>
        <source>%1 does not know this task. Look for the clip in your account there.</source>
        <translation>%1 не знает этой задачи. Поищите клип в своей учётной записи там.</translation>
    </message>
    <message>
        <source>It is not certain whether %1 accepted the request. Look in your account there before you submit it again.</source>
        <translation>Неизвестно, принял ли %1 запрос. Посмотрите в своей учётной записи там, прежде чем отправлять снова.</translation>
    </message>
    <message>
        <source>%1 has not finished the clip yet.</source>
        <translation>%1 ещё не закончил клип.</translation>
    </message>
    <message>
        <source>The task was cancelled at %1.</source>
        <translation>Задача отменена у %1.</translation>
    </message>
    <message>
        <source>Something went wrong at %1. Try again later.</source>
        <translation>У %1 что-то пошло не так. Попробуйте позже.</translation>
    </message>
    <message>
        <source>%1 It said: “%2”</source>
        <comment>%1: a sentence, %2: a provider&apos;s words</comment>
        <translation>%1 Ответ: «%2»</translation>
    </message>
    <message>
        <source>%1 answered with an error of its own after the request was sent. It may have accepted and charged it.</source>
        <translation>%1 ответил собственной ошибкой после отправки запроса. Запрос мог быть принят, деньги могли списать.</translation>
    </message>
    <message>
        <source>%1 gave an answer that cannot be read. It may have accepted and charged the request.</source>
        <translation>Ответ от %1 нельзя прочитать. Запрос мог быть принят, деньги могли списать.</translation>
    </message>
</context>
<context>
    <name>ProviderReply</name>
    <message>
        <source>%1 answers from another address now. Look for a newer version of its description.</source>
        <translation>%1 теперь отвечает с другого адреса. Найдите новую версию его описания.</translation>
    </message>
</context>
<context>
    <name>ProviderStatus</name>
    <message>
        <source>%1 says that the clip is finished, but gives no link to it. Check again later, or look for the clip in your account there.</source>
        <translation>%1 сообщает, что клип готов, но ссылки не даёт. Проверьте позже или поищите клип в своей учётной записи там.</translation>
    </message>
</context>
<context>
    <name>ProvidersPage</name>
    <message>
        <source>Providers</source>
        <translation>Поставщики</translation>
    </message>
    <message>
        <source>Provider status</source>
        <translation>Состояние поставщика</translation>
    </message>
    <message>
        <source>Key hint</source>
        <translation>Подсказка о ключе</translation>
    </message>
    <message>
        <source>&amp;Key</source>
        <translation>&amp;Ключ</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Ключ</translation>
    </message>
    <message>
        <source>C&amp;heck Key</source>
        <translation>Про&amp;верить ключ</translation>
    </message>
    <message>
        <source>Check key</source>
        <translation>Проверить ключ</translation>
    </message>
    <message>
        <source>&amp;Store</source>
        <translation>&amp;Сохранить</translation>
    </message>
    <message>
        <source>Store key</source>
        <translation>Сохранить ключ</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Удалить</translation>
    </message>
    <message>
        <source>Remove key</source>
        <translation>Удалить ключ</translation>
    </message>
    <message>
        <source>Key status</source>
        <translation>Состояние ключа</translation>
    </message>
    <message>
        <source>Base &amp;URL</source>
        <translation>&amp;Адрес</translation>
    </message>
    <message>
        <source>Base URL</source>
        <translation>Адрес</translation>
    </message>
    <message>
        <source>Rese&amp;t</source>
        <translation>С&amp;бросить</translation>
    </message>
    <message>
        <source>Reset base URL</source>
        <translation>Сбросить адрес</translation>
    </message>
    <message>
        <source>Base URL status</source>
        <translation>Состояние адреса</translation>
    </message>
    <message>
        <source>Camera &amp;moves are sent in</source>
        <translation>&amp;Движения камеры отправляются на языке</translation>
    </message>
    <message>
        <source>Keychain status</source>
        <translation>Состояние связки ключей</translation>
    </message>
    <message>
        <source>Provider files status</source>
        <translation>Состояние файлов поставщиков</translation>
    </message>
    <message>
        <source>Files left out</source>
        <translation>Пропущенные файлы</translation>
    </message>
    <message>
        <source>&amp;New from Template…</source>
        <translation>&amp;Новый из шаблона…</translation>
    </message>
    <message>
        <source>&amp;Duplicate Built-in…</source>
        <translation>Копи&amp;ровать встроенный…</translation>
    </message>
    <message>
        <source>Open &amp;Folder</source>
        <translation>О&amp;ткрыть папку</translation>
    </message>
    <message>
        <source>Re&amp;load</source>
        <translation>Пере&amp;читать</translation>
    </message>
</context>
<context>
    <name>QueueBar</name>
    <message>
        <source>Jobs</source>
        <translation>Задания</translation>
    </message>
    <message>
        <source>Queue status</source>
        <translation>Состояние очереди</translation>
    </message>
</context>
<context>
    <name>QuitDialog</name>
    <message>
        <source>Closing</source>
        <translation>Закрытие</translation>
    </message>
    <message>
        <source>Waiting for the provider&apos;s answer…</source>
        <translation>Ожидание ответа поставщика…</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Ожидание</translation>
    </message>
    <message>
        <source>Quit status</source>
        <translation>Состояние закрытия</translation>
    </message>
    <message>
        <source>&amp;Quit Now</source>
        <translation>&amp;Закрыть сейчас</translation>
    </message>
    <message>
        <source>Quit now</source>
        <translation>Закрыть сейчас</translation>
    </message>
    <message>
        <source>Close without the answer; the job is unconfirmed next time</source>
        <translation>Закрыть без ответа; в следующий раз задание будет неподтверждённым</translation>
    </message>
</context>
<context>
    <name>RangeReply</name>
    <message>
        <source>The file behind the link is larger than %1, so it is not a clip. Ask the provider about it.</source>
        <translation>Файл по ссылке больше %1, это не клип. Спросите поставщика.</translation>
    </message>
    <message>
        <source>The server sent a part of the clip where the whole was asked for. Try again later.</source>
        <translation>Сервер прислал часть клипа вместо целого. Попробуйте позже.</translation>
    </message>
    <message>
        <source>The link to the clip has expired. Retry asks the provider for another one.</source>
        <translation>Ссылка на клип устарела. «Повторить» запросит у поставщика другую.</translation>
    </message>
    <message>
        <source>The connection was too slow. Try again.</source>
        <translation>Соединение слишком медленное. Попробуйте снова.</translation>
    </message>
    <message>
        <source>The server gets too many requests. Try again later.</source>
        <translation>Сервер получает слишком много запросов. Попробуйте позже.</translation>
    </message>
    <message>
        <source>The server could not deliver the clip. Try again later.</source>
        <translation>Сервер не смог отдать клип. Попробуйте позже.</translation>
    </message>
</context>
<context>
    <name>ReasonText</name>
    <message>
        <source>The request is about to be sent.</source>
        <translation>Запрос вот-вот будет отправлен.</translation>
    </message>
    <message>
        <source>The provider accepted it.</source>
        <translation>Поставщик принял его.</translation>
    </message>
    <message>
        <source>The key was refused; it is tried in another form.</source>
        <translation>Ключ отклонён; он пробуется в другом виде.</translation>
    </message>
    <message>
        <source>Cancelled before it was sent.</source>
        <translation>Отменено до отправки.</translation>
    </message>
    <message>
        <source>The provider cancelled it.</source>
        <translation>Поставщик отменил его.</translation>
    </message>
    <message>
        <source>You dismissed it.</source>
        <translation>Вы отклонили его.</translation>
    </message>
    <message>
        <source>The provider failed to make the clip.</source>
        <translation>Поставщик не смог сделать клип.</translation>
    </message>
    <message>
        <source>It was found in the provider&apos;s list.</source>
        <translation>Найдено в списке поставщика.</translation>
    </message>
    <message>
        <source>The clip is saved.</source>
        <translation>Клип сохранён.</translation>
    </message>
    <message>
        <source>It takes longer than usual.</source>
        <translation>Это длится дольше обычного.</translation>
    </message>
    <message>
        <source>The provider has made the clip.</source>
        <translation>Поставщик сделал клип.</translation>
    </message>
    <message>
        <source>You cancelled it; it is no longer watched.</source>
        <translation>Вы отменили его; за ним больше не следят.</translation>
    </message>
    <message>
        <source>You put it back after deleting it.</source>
        <translation>Вы вернули его после удаления.</translation>
    </message>
    <message>
        <source>You asked for another try.</source>
        <translation>Вы попросили попробовать ещё раз.</translation>
    </message>
    <message>
        <source>You submitted it again as a new job.</source>
        <translation>Вы отправили его снова как новое задание.</translation>
    </message>
    <message>
        <source>You entered the task&apos;s ID.</source>
        <translation>Вы ввели номер задачи.</translation>
    </message>
    <message>
        <source>You asked to watch a task that was made elsewhere.</source>
        <translation>Вы попросили следить за задачей, созданной в другом месте.</translation>
    </message>
    <message>
        <source>The provider does not know the task.</source>
        <translation>Поставщик не знает этой задачи.</translation>
    </message>
    <message>
        <source>Firstframe ended while the request was being sent.</source>
        <translation>Firstframe закрылся, пока запрос отправлялся.</translation>
    </message>
    <message>
        <source>You stopped watching it.</source>
        <translation>Вы перестали следить за ним.</translation>
    </message>
    <message>
        <source>The provider refused the picture.</source>
        <translation>Поставщик отклонил изображение.</translation>
    </message>
    <message>
        <source>You cancelled it.</source>
        <translation>Вы отменили его.</translation>
    </message>
    <message>
        <source>the queue is paused</source>
        <translation>очередь приостановлена</translation>
    </message>
    <message>
        <source>the provider is full: %1 of %1</source>
        <translation>поставщик занят: %1 из %1</translation>
    </message>
    <message>
        <source>the provider is full</source>
        <translation>поставщик занят</translation>
    </message>
    <message>
        <source>others are being sent</source>
        <translation>отправляются другие</translation>
    </message>
    <message>
        <source>rate limit</source>
        <translation>ограничение частоты</translation>
    </message>
    <message>
        <source>rate limit, again at %1</source>
        <translation>ограничение частоты, снова в %1</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>нет сети</translation>
    </message>
    <message>
        <source>offline, again at %1</source>
        <translation>нет сети, снова в %1</translation>
    </message>
    <message>
        <source>for the key</source>
        <translation>нужен ключ</translation>
    </message>
    <message>
        <source>the provider is not known</source>
        <translation>поставщик неизвестен</translation>
    </message>
    <message>
        <source>the model is not offered any more</source>
        <translation>модели больше нет</translation>
    </message>
    <message>
        <source>The queue is paused. Resume it to submit this job.</source>
        <translation>Очередь приостановлена. Возобновите её, чтобы отправить это задание.</translation>
    </message>
    <message>
        <source>%1 works on as many jobs as it takes at a time. This one goes as soon as there is room.</source>
        <translation>%1 уже работает над столькими заданиями, сколько берёт сразу. Это пойдёт, как только освободится место.</translation>
    </message>
    <message>
        <source>Other jobs are just being sent. This one goes next.</source>
        <translation>Сейчас отправляются другие задания. Это следующее.</translation>
    </message>
    <message>
        <source>%1 asked for patience. The job goes on by itself.</source>
        <translation>%1 просит подождать. Задание продолжится само.</translation>
    </message>
    <message>
        <source>%1 asked for patience. The job goes on by itself at %2.</source>
        <translation>%1 просит подождать. Задание продолжится само в %2.</translation>
    </message>
    <message>
        <source>%1 cannot be reached. The job goes on by itself when the network is back.</source>
        <translation>%1 недоступен. Задание продолжится само, когда вернётся сеть.</translation>
    </message>
    <message>
        <source>There is no key for %1. Enter it in the settings; the job goes on by itself.</source>
        <translation>Нет ключа для %1. Введите его в настройках; задание продолжится само.</translation>
    </message>
    <message>
        <source>The provider %1 is not known any more. Put its description back; the job goes on by itself.</source>
        <translation>Поставщик %1 больше не известен. Верните его описание; задание продолжится само.</translation>
    </message>
    <message>
        <source>%1 does not offer %2 any more. Cancel the job and choose another model.</source>
        <translation>%1 больше не предлагает %2. Отмените задание и выберите другую модель.</translation>
    </message>
    <message>
        <source>The job was made.</source>
        <translation>Задание создано.</translation>
    </message>
    <message>
        <source>no valid key</source>
        <translation>нет действующего ключа</translation>
    </message>
    <message>
        <source>no credit left</source>
        <translation>кончились средства</translation>
    </message>
    <message>
        <source>too many requests</source>
        <translation>слишком много запросов</translation>
    </message>
    <message>
        <source>content refused by the provider</source>
        <translation>поставщик отклонил содержание</translation>
    </message>
    <message>
        <source>request refused by the provider</source>
        <translation>поставщик отклонил запрос</translation>
    </message>
    <message>
        <source>not found at the provider</source>
        <translation>не найдено у поставщика</translation>
    </message>
    <message>
        <source>fault at the provider</source>
        <translation>ошибка у поставщика</translation>
    </message>
    <message>
        <source>no connection</source>
        <translation>нет соединения</translation>
    </message>
    <message>
        <source>maybe charged</source>
        <translation>возможно, оплачено</translation>
    </message>
    <message>
        <source>not ready yet</source>
        <translation>ещё не готово</translation>
    </message>
    <message>
        <source>file cannot be used</source>
        <translation>файл нельзя использовать</translation>
    </message>
    <message>
        <source>disk is full</source>
        <translation>диск заполнен</translation>
    </message>
    <message>
        <source>may still be charged</source>
        <translation>деньги ещё могут списать</translation>
    </message>
    <message>
        <source>cannot go on</source>
        <translation>продолжить нельзя</translation>
    </message>
</context>
<context>
    <name>Redirect</name>
    <message>
        <source>%1 sends the request from one address to the next without end. Try again later.</source>
        <translation>%1 без конца пересылает запрос с адреса на адрес. Попробуйте позже.</translation>
    </message>
    <message>
        <source>%1 sends the request to an address that is none. Try again later.</source>
        <translation>%1 пересылает запрос на неверный адрес. Попробуйте позже.</translation>
    </message>
    <message>
        <source>%1 sends the request to an address without encryption, which is not followed. Tell the provider about it.</source>
        <translation>%1 пересылает запрос на адрес без шифрования, туда он не отправлен. Сообщите поставщику.</translation>
    </message>
</context>
<context>
    <name>RemoveDialog</name>
    <message>
        <source>Delete job?</source>
        <translation>Удалить задание?</translation>
    </message>
    <message>
        <source>The job “%1” is removed from the list.</source>
        <translation>Задание «%1» удаляется из списка.</translation>
    </message>
    <message>
        <source>It is cancelled first; the provider may still charge for it.</source>
        <translation>Сначала оно отменяется; поставщик всё же может списать за него деньги.</translation>
    </message>
    <message>
        <source>&amp;Delete Job</source>
        <translation>&amp;Удалить задание</translation>
    </message>
    <message>
        <source>What is to happen to its clip? It is %1.</source>
        <translation>Что сделать с его клипом? Он здесь: %1.</translation>
    </message>
    <message>
        <source>&amp;Move Clip to Trash</source>
        <translation>Клип в &amp;корзину</translation>
    </message>
    <message>
        <source>&amp;Keep the Clip</source>
        <translation>&amp;Оставить клип</translation>
    </message>
    <message>
        <source>Deleted for good, the clip “%1” cannot be brought back. Nothing has been deleted yet.</source>
        <translation>Удалённый насовсем клип «%1» вернуть нельзя. Пока ничего не удалено.</translation>
    </message>
    <message>
        <source>&amp;Delete for Good</source>
        <translation>&amp;Удалить насовсем</translation>
    </message>
</context>
<context>
    <name>RequestPanel</name>
    <message>
        <source>What will be sent</source>
        <translation>Что будет отправлено</translation>
    </message>
    <message>
        <source>Request status</source>
        <translation>Состояние запроса</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Запрос</translation>
    </message>
    <message>
        <source>Copy as &amp;curl</source>
        <translation>Копировать как &amp;curl</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>&amp;Закрыть</translation>
    </message>
</context>
<context>
    <name>RequestText</name>
    <message>
        <source>file</source>
        <translation>файл</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Тема</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Язык</translation>
    </message>
    <message>
        <source>Language status</source>
        <translation>Состояние языка</translation>
    </message>
    <message>
        <source>Clips</source>
        <translation>Клипы</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Закрыть</translation>
    </message>
    <message>
        <source>Settings pages</source>
        <translation>Страницы настроек</translation>
    </message>
    <message>
        <source>&amp;Window</source>
        <translation>&amp;Окно</translation>
    </message>
    <message>
        <source>Camera &amp;moves in the prompt</source>
        <translation>&amp;Движения камеры в описании</translation>
    </message>
    <message>
        <source>The names that the prompt editor reads and writes. Each provider gets its own.</source>
        <translation>Названия, которые понимает и пишет редактор описания. Каждый поставщик получает свои.</translation>
    </message>
</context>
<context>
    <name>ShotPlan</name>
    <message>
        <source>%1 needs a key: enter it in Settings.</source>
        <translation>%1 требует ключ: введите его в настройках.</translation>
    </message>
    <message>
        <source>%1 needs a key. Enter it in Settings, or choose the Sandbox.</source>
        <translation>%1 требует ключ. Введите его в настройках или выберите Sandbox.</translation>
    </message>
</context>
<context>
    <name>ShotReview</name>
    <message>
        <source>Loading the picture…</source>
        <translation>Изображение загружается…</translation>
    </message>
    <message>
        <source>The picture before, %1, is still here.</source>
        <translation>Прежнее изображение, %1, на месте.</translation>
    </message>
    <message>
        <source>✓ %1 · fits %2</source>
        <translation>✓ %1 · подходит для %2</translation>
    </message>
    <message>
        <source>The picture is still loading.</source>
        <translation>Изображение ещё загружается.</translation>
    </message>
    <message>
        <source>The picture could not be used. Choose another one or remove it.</source>
        <translation>Изображение не подошло. Выберите другое или уберите его.</translation>
    </message>
    <message>
        <source>The providers are being read.</source>
        <translation>Поставщики читаются.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>ShotSettings</name>
    <message>
        <source>&amp;Provider</source>
        <translation>Постав&amp;щик</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>&amp;Модель</translation>
    </message>
    <message>
        <source>&amp;Duration</source>
        <translation>&amp;Длительность</translation>
    </message>
    <message>
        <source>&amp;Resolution</source>
        <translation>&amp;Разрешение</translation>
    </message>
    <message>
        <source>&amp;Optimize prompt</source>
        <translation>&amp;Улучшать описание</translation>
    </message>
    <message>
        <source>Optimize prompt</source>
        <translation>Улучшать описание</translation>
    </message>
    <message>
        <source>&amp;Watermark</source>
        <translation>Вод&amp;яной знак</translation>
    </message>
    <message>
        <source>Watermark</source>
        <translation>Водяной знак</translation>
    </message>
    <message>
        <source>Fas&amp;t pretreatment</source>
        <translation>Б&amp;ыстрая обработка</translation>
    </message>
    <message>
        <source>Fast pretreatment</source>
        <translation>Быстрая обработка</translation>
    </message>
    <message>
        <source>Ta&amp;kes</source>
        <translation>Дубл&amp;и</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>Дубли</translation>
    </message>
    <message>
        <source>How many clips to make of this shot; each is paid for.</source>
        <translation>Сколько клипов снять по этому кадру; оплачивается каждый.</translation>
    </message>
    <message>
        <source>Settings status</source>
        <translation>Состояние настроек</translation>
    </message>
    <message>
        <source>A&amp;lso with…</source>
        <translation>Также &amp;через…</translation>
    </message>
    <message>
        <source>Also with…</source>
        <translation>Также через…</translation>
    </message>
    <message>
        <source>Send the same shot to other providers or models too. Each clip is paid for.</source>
        <translation>Отправить тот же кадр и другим поставщикам или моделям. Каждый клип оплачивается.</translation>
    </message>
</context>
<context>
    <name>TaskList</name>
    <message>
        <source>%1 gave a list that cannot be read.</source>
        <translation>%1 прислал список, который нельзя прочитать.</translation>
    </message>
</context>
<context>
    <name>TransportError</name>
    <message>
        <source>The proxy asks for a password. Set it in the system&apos;s proxy settings.</source>
        <translation>Прокси требует пароль. Задайте его в настройках прокси системы.</translation>
    </message>
    <message>
        <source>The proxy does not answer or does not know the way. Check the system&apos;s proxy settings.</source>
        <translation>Прокси не отвечает или не знает пути. Проверьте настройки прокси системы.</translation>
    </message>
    <message>
        <source>%1 refuses connections. Try again later.</source>
        <translation>%1 отказывает в соединении. Попробуйте позже.</translation>
    </message>
    <message>
        <source>%1 was not found. Check the internet connection.</source>
        <translation>%1 не найден. Проверьте подключение к интернету.</translation>
    </message>
    <message>
        <source>The connection to %1 broke. Check the internet connection.</source>
        <translation>Соединение с %1 прервалось. Проверьте подключение к интернету.</translation>
    </message>
    <message>
        <source>%1 did not answer in time. Check the internet connection.</source>
        <translation>%1 не ответил вовремя. Проверьте подключение к интернету.</translation>
    </message>
    <message>
        <source>No secure connection to %1 could be made. Check the date and time of this computer and whether something on the way reads along.</source>
        <translation>Не удалось установить защищённое соединение с %1. Проверьте дату и время компьютера и не читает ли кто-то по пути.</translation>
    </message>
    <message>
        <source>%1 gave an answer that cannot be read. Try again later.</source>
        <translation>%1 дал ответ, который нельзя прочитать. Попробуйте позже.</translation>
    </message>
    <message>
        <source>The connection to %1 failed. Check the internet connection.</source>
        <translation>Не удалось соединиться с %1. Проверьте подключение к интернету.</translation>
    </message>
</context>
<context>
    <name>Validate</name>
    <message>
        <source>“%1” is not a camera move. Did you mean “%2”?</source>
        <translation>«%1» — не движение камеры. Может быть, «%2»?</translation>
    </message>
    <message>
        <source>“%1” is not a camera move and will be sent as plain text.</source>
        <translation>«%1» — не движение камеры и уйдёт как обычный текст.</translation>
    </message>
    <message>
        <source>More than %1 moves in one group: providers advise fewer, the camera may ignore some.</source>
        <translation>В группе больше %1 движений: поставщики советуют меньше, камера может пропустить часть.</translation>
    </message>
    <message>
        <source>A bracket “[” is not closed, so its moves are read as plain text.</source>
        <translation>Скобка «[» не закрыта, её движения читаются как обычный текст.</translation>
    </message>
    <message>
        <source>The brackets are empty. Write a camera move between them or delete them.</source>
        <translation>Скобки пусты. Впишите в них движение камеры или удалите их.</translation>
    </message>
    <message>
        <source>Write what happens in the clip: %1 needs a prompt.</source>
        <translation>Напишите, что происходит в клипе: %1 нужно описание.</translation>
    </message>
    <message>
        <source>The prompt has %1 characters as sent; at most %2 are allowed. Shorten it by %3.</source>
        <translation>В описании при отправке %1 знаков; допускается не больше %2. Сократите его на %3.</translation>
    </message>
    <message>
        <source>%1 makes clips from text only. Remove the picture or choose another model.</source>
        <translation>%1 делает клипы только по тексту. Уберите изображение или выберите другую модель.</translation>
    </message>
    <message>
        <source>%1 starts from a picture. Choose one first.</source>
        <translation>%1 начинает с изображения. Сначала выберите его.</translation>
    </message>
    <message>
        <source>%1 does not make clips of %2 s at %3. Choose another duration or resolution.</source>
        <translation>%1 не делает клипы по %2 с при %3. Выберите другую длительность или разрешение.</translation>
    </message>
    <message>
        <source>%1 has no fast pretreatment. Switch it off.</source>
        <translation>У %1 нет быстрой обработки. Выключите её.</translation>
    </message>
    <message>
        <source>Fast pretreatment only works while the prompt is optimized. Switch one of them.</source>
        <translation>Быстрая обработка работает, только пока описание улучшается. Переключите одно из двух.</translation>
    </message>
    <message>
        <source>%1 cannot add a watermark. Switch it off.</source>
        <translation>%1 не умеет добавлять водяной знак. Выключите его.</translation>
    </message>
    <message>
        <source>“%1” and “%2” in one group undo each other. Remove one, or give each its own brackets.</source>
        <translation>«%1» и «%2» в одной группе отменяют друг друга. Уберите одно или дайте каждому свои скобки.</translation>
    </message>
    <message>
        <source>“%1” is still to be filled in.</source>
        <translation>«%1» ещё не заполнено.</translation>
    </message>
</context>
<context>
    <name>VideoEncoder</name>
    <message>
        <source>The disk is full, so the clip “%1” could not be written. Make room and try again.</source>
        <translation>Диск полон, клип «%1» не записан. Освободите место и попробуйте снова.</translation>
    </message>
    <message>
        <source>The clip “%1” could not be written. Check that its folder is there and may be written to.</source>
        <translation>Клип «%1» не записан. Проверьте, есть ли папка и можно ли в неё писать.</translation>
    </message>
</context>
<context>
    <name>WatchDialog</name>
    <message>
        <source>Watch a task</source>
        <translation>Следить за задачей</translation>
    </message>
    <message>
        <source>Follows a task that was made elsewhere with the same key, and fetches its clip. Watching costs nothing.</source>
        <translation>Следит за задачей, созданной в другом месте с тем же ключом, и скачивает её клип. Это бесплатно.</translation>
    </message>
    <message>
        <source>&amp;Provider</source>
        <translation>&amp;Поставщик</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>&amp;Модель</translation>
    </message>
    <message>
        <source>&amp;Task ID</source>
        <translation>&amp;Номер задачи</translation>
    </message>
    <message>
        <source>Task ID</source>
        <translation>Номер задачи</translation>
    </message>
    <message>
        <source>As the provider&apos;s list or log shows it</source>
        <translation>Как в списке или журнале поставщика</translation>
    </message>
    <message>
        <source>Task ID status</source>
        <translation>Состояние номера задачи</translation>
    </message>
    <message>
        <source>&amp;Watch</source>
        <translation>&amp;Следить</translation>
    </message>
    <message>
        <source>Follow this task and fetch its clip</source>
        <translation>Следить за этой задачей и скачать её клип</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Отмена</translation>
    </message>
</context>
</TS>
