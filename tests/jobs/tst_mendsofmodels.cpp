// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/picturemends.h"
#include "media/picturepreparer.h"
#include "media/pictureprobe.h"
#include "mediafixtures.h"
#include "picturefixtures.h"
#include "providers/providercatalog.h"

#include <QBuffer>
#include <QHash>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace Firstframe;
using namespace Firstframe::MediaFixtures;

//! \brief Every mend for every model that is built in, and for some that a user could add: what
//! becomes of a picture that breaks a rule of the model breaks none of them.
class tst_MendsOfModels final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mendsWhatBreaksARule_data();
    void mendsWhatBreaksARule();
    void convertsToEachFormatThatIsTaken_data();
    void convertsToEachFormatThatIsTaken();

private:
    //! \brief What is sent, as it was read again from its bytes; none with what went wrong.
    struct Sent
    {
        std::optional<PictureInfo> info;
        QSize upright;
        QString fault;
    };
    [[nodiscard]] Sent send(const QString &path, const PictureEdits &edits) const;
    [[nodiscard]] QString mendAll(const QString &path, const ImageRules &rules) const;
    [[nodiscard]] QString mendOn(const QString &path, const PictureMend &first,
                                 const ImageRules &rules) const;
    //! \brief The verdict of \a find, asked once for all models of the same rules.
    template<typename Find>
    [[nodiscard]] QString once(const ImageRules &rules, const QString &picture, Find find);

    QTemporaryDir m_folder;
    QHash<QString, QString> m_verdicts;
};

using Kind = PictureMend::Kind;

namespace {

struct RulesOfModel
{
    QString model;
    ImageRules rules;
};

// Of files that users write themselves: rules that no built-in provider has.
QList<RulesOfModel> ownRules()
{
    const auto named = [](const char *name, const ImageRules &rules) {
        return RulesOfModel{QStringLiteral("a user's, ") + QString::fromLatin1(name), rules};
    };
    const ImageRules usual{.bytesBelow = 250'000};
    QList<RulesOfModel> own;
    for (const ImageFormat format : {ImageFormat::Jpeg, ImageFormat::Webp}) {
        ImageRules rules = usual;
        rules.formats = {format};
        own.append(named(qPrintable(imageFormatName(format)), rules));
    }
    ImageRules rules = usual;
    rules.leastAspect = rules.greatestAspect = 1;
    own.append(named("squares", rules));
    rules.leastAspect = 1.7;
    rules.greatestAspect = 1.8;
    rules.shortSideAbove = 400;
    own.append(named("about 16:9, large", rules));
    return own;
}

QList<RulesOfModel> builtInRules()
{
    QList<RulesOfModel> all;
    for (const Provider &provider : loadProviders({}).providers) {
        for (const VideoModel &model : provider.models())
            all.append({provider.id() + u' ' + model.id, model.imageRules});
    }
    return all;
}

int roundedUp(double pixels)
{
    return int(std::ceil(pixels));
}

// No better quality, and so many pixels that their bytes are over the limit.
QByteArray heavyJpeg(QSize size)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    noise(size * 1.5).save(&buffer, "jpg", 100);
    return buffer.data();
}

//! \brief So large that three bytes a pixel are over the limit.
QSize heavySize(const ImageRules &rules, double aspect)
{
    const double pixels = double(rules.bytesBelow) / 2.9;
    const int height = std::max(rules.shortSideAbove + 50, roundedUp(std::sqrt(pixels / aspect)));
    return {roundedUp(height * aspect), height};
}

QByteArray fileOf(const QString &fault, const ImageRules &rules)
{
    const double most = rules.greatestAspect;
    const double least = rules.leastAspect;
    const int side = rules.shortSideAbove;
    if (fault == u"too wide")
        return encoded(spots({roundedUp((side + 100) * most) + 90, side + 100}), "png");
    if (fault == u"too narrow")
        return encoded(spots({side + 100, roundedUp((side + 100) / least) + 90}), "jpg");
    if (fault == u"too small")
        return encoded(spots(QSizeF(std::max(1.0, most) * side, side).toSize()), "webp");
    if (fault == u"too small and too wide")
        return encoded(spots({roundedUp(side * most), side / 2}), "jpg");
    if (fault == u"too small and too narrow")
        return encoded(spots({side / 2, roundedUp(side / least)}), "png");
    if (fault == u"too many bytes in a PNG")
        return encoded(noise(heavySize(rules, (least + most) / 2)), "png");
    if (fault == u"too many bytes in a JPEG")
        return heavyJpeg(heavySize(rules, (least + most) / 2));
    return heavyJpeg(heavySize(rules, 2 * most)); // too many bytes and too wide
}

//! \brief The mend as it is offered: a border blurred and in a colour.
QList<PictureMend> waysOf(const PictureMend &mend)
{
    QList<PictureMend> ways = {mend};
    if (mend.kind == Kind::Pad) {
        ways.append(mend);
        ways.last().edits.padding->fill = PicturePadding::Fill::Colour;
        ways.last().edits.padding->rgb = 0x3070B0;
    }
    return ways;
}

QString keyOf(const ImageRules &rules)
{
    QStringList parts;
    for (const ImageFormat format : rules.formats)
        parts.append(imageFormatName(format));
    return parts.join(u' ')
           + QStringLiteral(" %1 %2 %3 %4")
                 .arg(rules.bytesBelow)
                 .arg(rules.shortSideAbove)
                 .arg(rules.leastAspect, 0, 'g', 17)
                 .arg(rules.greatestAspect, 0, 'g', 17);
}

} // namespace

tst_MendsOfModels::Sent tst_MendsOfModels::send(const QString &path,
                                                const PictureEdits &edits) const
{
    QBuffer target;
    target.open(QIODevice::WriteOnly);
    const Result<PreparedPicture> prepared = preparePicture({path, edits, {200, 200}}, target);
    if (!prepared)
        return {{}, {}, prepared.error().message};
    const QString sent = prepared->isOriginal
                             ? path
                             : writeFile(m_folder.filePath(QStringLiteral("sent")), target.data());
    const Result<PictureInfo> read = probePicture(sent);
    if (!read)
        return {{}, {}, read.error().message};
    if (*read != prepared->info)
        return {{}, {}, QStringLiteral("What is said of the file is not what is in it")};
    return {*read, prepared->uprightSize, {}};
}

QString tst_MendsOfModels::mendOn(const QString &path, const PictureMend &first,
                                  const ImageRules &rules) const
{
    constexpr int mostMends = 4; // one for each rule
    PictureMend mend = first;
    for (int i = 0; i < mostMends; ++i) {
        const Sent sent = send(path, mend.edits);
        if (!sent.info)
            return sent.fault;
        const QList<PictureMend> left = mendsFor(*sent.info, sent.upright, mend.edits, rules);
        for (const PictureMend &again : left) {
            if (again.kind == mend.kind)
                return QStringLiteral("Was in vain: ") + mend.edits.toText();
        }
        const QStringList problems = imageProblems(*sent.info, rules);
        if (problems.isEmpty())
            return {};
        if (left.isEmpty())
            return QStringLiteral("No mend for: ") + problems.join(u' ');
        mend = left.constFirst();
    }
    return QStringLiteral("Takes too many mends: ") + mend.edits.toText();
}

QString tst_MendsOfModels::mendAll(const QString &path, const ImageRules &rules) const
{
    const Sent unmended = send(path, {});
    if (!unmended.info)
        return unmended.fault;
    if (imageProblems(*unmended.info, rules).isEmpty())
        return QStringLiteral("There is nothing to be mended");
    for (const PictureMend &mend : mendsFor(*unmended.info, unmended.upright, {}, rules)) {
        for (const PictureMend &way : waysOf(mend)) {
            const QString fault = mendOn(path, way, rules);
            if (!fault.isEmpty())
                return mend.edits.toText() + QStringLiteral(": ") + fault;
        }
    }
    return {};
}

template<typename Find>
QString tst_MendsOfModels::once(const ImageRules &rules, const QString &picture, Find find)
{
    const QString key = keyOf(rules) + picture;
    if (!m_verdicts.contains(key))
        m_verdicts.insert(key, find());
    return m_verdicts.value(key);
}

void tst_MendsOfModels::mendsWhatBreaksARule_data()
{
    QTest::addColumn<ImageRules>("rules");
    QTest::addColumn<QString>("fault");
    const QStringList light = {
        QStringLiteral("too wide"), QStringLiteral("too narrow"), QStringLiteral("too small"),
        QStringLiteral("too small and too wide"), QStringLiteral("too small and too narrow")};
    const QStringList heavy = {QStringLiteral("too many bytes in a PNG"),
                               QStringLiteral("too many bytes in a JPEG"),
                               QStringLiteral("too many bytes and too wide")};
    const auto addRows = [](const QList<RulesOfModel> &models, const QStringList &faults) {
        for (const RulesOfModel &of : models) {
            for (const QString &fault : faults)
                QTest::addRow("%s: %s", qPrintable(of.model), qPrintable(fault))
                    << of.rules << fault;
        }
    };
    addRows(builtInRules(), light + heavy);
    addRows(ownRules(), light + heavy.first(2));
}

void tst_MendsOfModels::mendsWhatBreaksARule()
{
    QFETCH(const ImageRules, rules);
    QFETCH(const QString, fault);
    const QString verdict = once(rules, fault, [&] {
        const QString path =
            writeFile(m_folder.filePath(QStringLiteral("picture")), fileOf(fault, rules));
        return mendAll(path, rules);
    });
    QCOMPARE(verdict, QString());
}

void tst_MendsOfModels::convertsToEachFormatThatIsTaken_data()
{
    QTest::addColumn<ImageRules>("rules");
    QTest::addColumn<QByteArray>("from");
    for (const RulesOfModel &of : builtInRules() + ownRules()) {
        for (const char *from : {"jpg", "png", "webp", "gif", "bmp", "tiff"})
            QTest::addRow("%s: %s", qPrintable(of.model), from) << of.rules << QByteArray(from);
    }
}

void tst_MendsOfModels::convertsToEachFormatThatIsTaken()
{
    QFETCH(const ImageRules, rules);
    QFETCH(const QByteArray, from);
    const int side = rules.shortSideAbove + 40;
    const QSize size(roundedUp(side * std::max(1.0, rules.leastAspect)), side);
    const QString verdict = once(rules, QString::fromLatin1(from), [&] {
        const QByteArray file =
            from == "gif" ? animatedGif(size, 0xFFD02020, 0xFF2020D0) : encoded(spots(size), from);
        const QString path = writeFile(m_folder.filePath(QStringLiteral("picture")), file);
        for (const ImageFormat format : rules.formats) {
            const Sent sent = send(path, {.format = format, .bytesBelow = rules.bytesBelow});
            if (!sent.info)
                return sent.fault;
            if (!imageProblems(*sent.info, rules).isEmpty())
                return imageProblems(*sent.info, rules).join(u' ');
        }
        const Sent asItIs = send(path, {});
        const bool isTaken = asItIs.info && imageProblems(*asItIs.info, rules).isEmpty();
        return isTaken ? QString() : mendAll(path, rules); // a user's, that takes one format only
    });
    QCOMPARE(verdict, QString());
}

QTEST_GUILESS_MAIN(tst_MendsOfModels)
#include "tst_mendsofmodels.moc"
