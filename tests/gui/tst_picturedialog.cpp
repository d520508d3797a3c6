// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/composer/picturedialog.h"

#include <QDir>
#include <QLabel>
#include <QTemporaryDir>
#include <QTest>

using namespace Firstframe;
using namespace Qt::StringLiterals;

class TestPictureDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void beginsInTheFolder();
    void listsWhatCanBeRead_data();
    void listsWhatCanBeRead();
    void showsThePicture();
    void saysWhyThereIsNone();

private:
    [[nodiscard]] QLabel *preview() const;

    QTemporaryDir m_dir;
    std::unique_ptr<PictureDialog> m_dialog;
};

void TestPictureDialog::init()
{
    m_dialog = std::make_unique<PictureDialog>(m_dir.path());
}

QLabel *TestPictureDialog::preview() const
{
    for (QLabel *label : m_dialog->findChildren<QLabel *>()) {
        if (label->accessibleName() == u"Picture preview"_s)
            return label;
    }
    return nullptr;
}

void TestPictureDialog::beginsInTheFolder()
{
    QCOMPARE(m_dialog->directory(), QDir(m_dir.path()));
    QCOMPARE(m_dialog->fileMode(), QFileDialog::ExistingFiles);
}

void TestPictureDialog::listsWhatCanBeRead_data()
{
    QTest::addColumn<QString>("name");
    for (const char *suffix : {"jpg", "jpeg", "png", "webp", "avif", "heic", "tif", "bmp", "gif"})
        QTest::newRow(suffix) << u"cat."_s + QString::fromLatin1(suffix);
}

void TestPictureDialog::listsWhatCanBeRead()
{
    QFETCH(QString, name);
    const QString filter = m_dialog->nameFilters().constFirst();
    const QString globs = filter.section(u'(', 1).section(u')', 0, 0);
    QVERIFY2(QDir::match(globs.split(u' '), name), qPrintable(globs));
    QVERIFY(!QDir::match(globs.split(u' '), u"cat.txt"_s));
}

void TestPictureDialog::showsThePicture()
{
    const QString path = m_dir.filePath(u"cat.png"_s);
    QImage image(800, 600, QImage::Format_RGB32);
    image.fill(Qt::green);
    QVERIFY(image.save(path));
    m_dialog->setVisible(true);
    QVERIFY(preview()->isVisible());
    Q_EMIT m_dialog->currentChanged(path);
    QTRY_VERIFY(!preview()->pixmap().isNull());
    const QImage shown = preview()->pixmap().toImage();
    QCOMPARE(shown.size(), QSize(220, 165));
    QCOMPARE(shown.pixelColor(100, 100), QColor(Qt::green));
    Q_EMIT m_dialog->currentChanged(m_dir.path()); // a folder
    QVERIFY(preview()->pixmap().isNull());
}

void TestPictureDialog::saysWhyThereIsNone()
{
    const QString path = m_dir.filePath(u"letter.jpg"_s);
    QFile letter(path);
    QVERIFY(letter.open(QIODevice::WriteOnly) && letter.write("Dear Sir") > 0);
    letter.close();
    Q_EMIT m_dialog->currentChanged(path);
    QTRY_VERIFY(preview()->text().endsWith(u'.'));
}

QTEST_MAIN(TestPictureDialog)
#include "tst_picturedialog.moc"
