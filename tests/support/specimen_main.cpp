// SPDX-License-Identifier: GPL-3.0-or-later
// A window with one control of each kind, for the tests of the tools that drive real windows.
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDropEvent>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSlider>
#include <QUrl>
#include <QVBoxLayout>

namespace {

QString describe(const QMimeData *data)
{
    if (data->hasUrls())
        return QStringLiteral("links ") + QUrl::toStringList(data->urls()).join(QLatin1Char(' '));
    if (data->hasImage()) {
        const QSize size = qvariant_cast<QImage>(data->imageData()).size();
        return QStringLiteral("picture %1x%2").arg(size.width()).arg(size.height());
    }
    return QStringLiteral("text ") + data->text();
}

//! Takes everything that is dropped but plain text.
class DropArea final : public QLabel
{
public:
    DropArea()
        : QLabel(QStringLiteral("Drop here"))
    {
        setAcceptDrops(true);
        setMinimumSize(300, 120);
        setAccessibleName(QStringLiteral("First frame"));
    }

protected:
    void dragEnterEvent(QDragEnterEvent *event) override
    {
        if (event->mimeData()->hasUrls() || event->mimeData()->hasImage())
            event->acceptProposedAction();
    }
    void dropEvent(QDropEvent *event) override
    {
        event->acceptProposedAction();
        setAccessibleDescription(describe(event->mimeData()));
    }
};

class Specimen final : public QWidget
{
public:
    Specimen();

private:
    template<typename Widget>
    Widget *add(Widget *widget, const QString &name)
    {
        widget->setAccessibleName(name);
        layout()->addWidget(widget);
        return widget;
    }
    void addCombo();
    void addButtons(QLabel *answer);
};

Specimen::Specimen()
{
    setWindowTitle(QStringLiteral("Specimen"));
    new QVBoxLayout(this);
    add(new DropArea, QStringLiteral("First frame"));
    add(new QLineEdit, QStringLiteral("Path"));
    add(new QPlainTextEdit, QStringLiteral("Prompt"));
    add(new QCheckBox(QStringLiteral("Combine")), QStringLiteral("Combine"));
    add(new QSlider(Qt::Horizontal), QStringLiteral("Position"));
    auto *rows = add(new QListWidget, QStringLiteral("Jobs"));
    rows->addItems({QStringLiteral("Done, Sandbox"), QStringLiteral("Failed, Sandbox")});
    addCombo();
    addButtons(add(new QLabel, QStringLiteral("Answer")));
}

void Specimen::addCombo()
{
    auto *combo = new QComboBox;
    combo->addItems({QStringLiteral("One"), QStringLiteral("Two"), QStringLiteral("Three")});
    auto *label = new QLabel(QStringLiteral("&Model"));
    label->setBuddy(combo);
    layout()->addWidget(label);
    layout()->addWidget(combo);
}

void Specimen::addButtons(QLabel *answer)
{
    auto *greet = add(new QPushButton(QStringLiteral("Greet")), QStringLiteral("Greet"));
    connect(greet, &QPushButton::clicked, answer, [answer] {
        answer->setText(QStringLiteral("hello"));
        answer->setAccessibleDescription(answer->text());
    });
    auto *paste = add(new QPushButton(QStringLiteral("Paste")), QStringLiteral("Paste"));
    connect(paste, &QPushButton::clicked, answer, [answer] {
        answer->setText(describe(QGuiApplication::clipboard()->mimeData()));
        answer->setAccessibleDescription(answer->text());
    });
    auto *off = add(new QPushButton(QStringLiteral("Off")), QStringLiteral("Off"));
    off->setEnabled(false);
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    Specimen specimen;
    specimen.show();
    return QApplication::exec();
}
