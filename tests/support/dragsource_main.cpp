// SPDX-License-Identifier: GPL-3.0-or-later
// A small window to drag something from. It says on standard output what happens, one word a line:
//   at X Y     where to take hold of it, in screen pixels
//   dragging   the mouse has been moved far enough with its button held
//   wanted     what is under the mouse would take it; "unwanted" when it no longer would
//   dropped    it was let go and taken; "refused" when nobody there wanted it
// and on "copy" from standard input puts the same into the clipboard: "copied".
#include <QApplication>
#include <QClipboard>
#include <QCommandLineParser>
#include <QDrag>
#include <QFile>
#include <QImage>
#include <QLabel>
#include <QMimeData>
#include <QMouseEvent>
#include <QScreen>
#include <QSocketNotifier>
#include <QUrl>

#include <cstdio>
#include <unistd.h>
#include <utility>

namespace {

void say(const QString &line)
{
    std::printf("%s\n", qPrintable(line));
    std::fflush(stdout);
}

struct Offer
{
    QList<QUrl> links;
    QString text;
    QString html;
    QImage picture;

    //! A new one each time: whoever gets it owns it.
    [[nodiscard]] QMimeData *mimeData() const
    {
        auto *data = new QMimeData;
        if (!links.isEmpty())
            data->setUrls(links);
        if (!text.isEmpty())
            data->setText(text);
        if (!html.isEmpty())
            data->setHtml(html);
        if (!picture.isNull())
            data->setImageData(picture);
        return data;
    }
};

class Handle final : public QLabel
{
    Q_OBJECT
public:
    explicit Handle(Offer offer)
        : QLabel(QStringLiteral("drag me"))
        , m_offer(std::move(offer))
    {
        setWindowFlag(Qt::WindowStaysOnTopHint);
        setWindowTitle(QStringLiteral("Drag source"));
        setAlignment(Qt::AlignCenter);
        setFixedSize(160, 80);
    }

protected:
    void mousePressEvent(QMouseEvent *event) override { m_pressedAt = event->pos(); }
    void mouseMoveEvent(QMouseEvent *event) override
    {
        const bool isFar =
            (event->pos() - m_pressedAt).manhattanLength() >= QApplication::startDragDistance();
        if (isFar && event->buttons().testFlag(Qt::LeftButton))
            drag();
    }
    void paintEvent(QPaintEvent *event) override
    {
        QLabel::paintEvent(event);
        if (m_isAnnounced)
            return;
        m_isAnnounced = true;
        QMetaObject::invokeMethod(this, &Handle::announce, Qt::QueuedConnection);
    }

private:
    void announce() const
    {
        const QPoint centre = mapToGlobal(rect().center());
        say(QStringLiteral("at %1 %2").arg(centre.x()).arg(centre.y()));
    }
    void drag()
    {
        auto *drag = new QDrag(this);
        drag->setMimeData(m_offer.mimeData());
        connect(drag, &QDrag::actionChanged, this, [](Qt::DropAction action) {
            say(action == Qt::IgnoreAction ? QStringLiteral("unwanted") : QStringLiteral("wanted"));
        });
        // Said from within exec(), when the mouse is the drag's.
        QMetaObject::invokeMethod(
            this, [] { say(QStringLiteral("dragging")); }, Qt::QueuedConnection);
        // exec() returns as soon as the button is let go, and the target reads the data after that.
        // It says when it is finished, and only then does Qt delete the drag.
        connect(drag, &QObject::destroyed, this, [this] {
            say(m_isWanted ? QStringLiteral("dropped") : QStringLiteral("refused"));
        });
        m_isWanted = drag->exec(Qt::CopyAction) != Qt::IgnoreAction;
        if (!m_isWanted)
            drag->deleteLater();
    }

    Offer m_offer;
    QPoint m_pressedAt;
    bool m_isAnnounced = false;
    bool m_isWanted = false; //!< by whoever it was dropped on last
};

//! What is longer than an argument may be comes from a file: "@" and its path.
QString longText(const QString &argument)
{
    if (!argument.startsWith(QLatin1Char('@')))
        return argument;
    QFile file(argument.mid(1));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

Offer readOffer(const QCoreApplication &application)
{
    const QCommandLineOption file(QStringLiteral("file"), {}, QStringLiteral("path"));
    const QCommandLineOption link(QStringLiteral("url"), {}, QStringLiteral("link"));
    const QCommandLineOption text(QStringLiteral("text"), {}, QStringLiteral("text"));
    const QCommandLineOption html(QStringLiteral("html"), {}, QStringLiteral("html"));
    const QCommandLineOption picture(QStringLiteral("picture"), {}, QStringLiteral("path"));
    QCommandLineParser parser;
    parser.addOptions({file, link, text, html, picture});
    parser.process(application);

    Offer offer;
    const QStringList files = parser.values(file);
    for (const QString &path : files)
        offer.links.append(QUrl::fromLocalFile(path));
    const QStringList links = parser.values(link);
    for (const QString &address : links)
        offer.links.append(QUrl(address));
    offer.text = longText(parser.value(text));
    offer.html = longText(parser.value(html));
    if (parser.isSet(picture))
        offer.picture = QImage(parser.value(picture));
    return offer;
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    const Offer offer = readOffer(application);

    Handle handle(offer);
    const QRect screen = QGuiApplication::primaryScreen()->geometry();
    handle.move(screen.right() - 200, screen.bottom() - 140);
    handle.show();

    QSocketNotifier input(STDIN_FILENO, QSocketNotifier::Read);
    QObject::connect(&input, &QSocketNotifier::activated, &application, [&offer] {
        char command[16] = {};
        if (read(STDIN_FILENO, command, sizeof command) <= 0) {
            QCoreApplication::quit();
            return;
        }
        QGuiApplication::clipboard()->setMimeData(offer.mimeData());
        say(QStringLiteral("copied"));
    });
    return QApplication::exec();
}

#include "dragsource_main.moc"
