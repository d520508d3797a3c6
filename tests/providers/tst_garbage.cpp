// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/providercatalog.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Firstframe;
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype garbageBytes = 10LL * 1024 * 1024;
constexpr qsizetype longestMessage = 700;

QByteArray randomBytes()
{
    QByteArray bytes(garbageBytes, Qt::Uninitialized);
    QRandomGenerator generator(1795200000); // the same garbage in every run
    generator.fillRange(reinterpret_cast<quint32 *>(bytes.data()), bytes.size() / 4);
    return bytes;
}

// The same text over and over, up to ten megabytes.
QByteArray repeated(const QByteArray &text)
{
    return text.repeated(garbageBytes / text.size());
}

// Out here, since moc loses its way in raw strings.
QByteArray errorOfOneLongText()
{
    return R"({"error":{"message":")" + repeated("bearer ") + R"("},"message":""})";
}

HttpReply replyOf(int status, const QByteArray &body)
{
    return {status, {}, body};
}

template<typename T>
void addError(const Result<T> &result, QList<Error> &errors)
{
    if (!result)
        errors.append(result.error());
}

// Everything a provider can be asked to make of a reply; the errors that come of it.
QList<Error> errorsOf(const Provider &provider, const HttpReply &reply)
{
    QList<Error> errors;
    addError(provider.parseSubmitted(reply), errors);
    addError(provider.parseStatus(reply), errors);
    addError(provider.parseResult(reply), errors);
    addError(provider.parseCancelled(reply), errors);
    addError(provider.parseUploaded(reply), errors);
    addError(provider.parseBalance(reply), errors);
    return errors;
}

} // namespace

//! \brief Replies that no server would send on purpose, far longer than any real one.
class TestGarbage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tenMegabytesOfGarbageAreAnErrorAndNothingWorse_data()
    {
        QTest::addColumn<QByteArray>("garbage");
        QTest::newRow("random bytes") << randomBytes();
        QTest::newRow("zeros") << QByteArray(garbageBytes, '\0');
        QTest::newRow("open brackets") << QByteArray(garbageBytes, '[');
        QTest::newRow("open objects") << repeated("{\"a\":");
        QTest::newRow("one long text") << '"' + QByteArray(garbageBytes, 'a') + '"';
        QTest::newRow("a list of texts")
            << '[' + repeated('"' + QByteArray(1000, 'a') + "\",") + "1]";
        QTest::newRow("a page") << "<html><title>" + repeated("no ") + "</title></html>";
        QTest::newRow("keys in a row") << repeated("api_key=");
        QTest::newRow("links in a row") << repeated("https://a?b ");
        QTest::newRow("error in one long text") << errorOfOneLongText();
    }
    void tenMegabytesOfGarbageAreAnErrorAndNothingWorse()
    {
        QFETCH(QByteArray, garbage);
        for (const Provider &provider : loadProviders({}).providers) {
            for (const int status : {200, 404, 500}) {
                for (const Error &error : errorsOf(provider, replyOf(status, garbage))) {
                    QVERIFY(!error.message.isEmpty());
                    QVERIFY(error.message.size() < longestMessage);
                    QVERIFY(error.detail.size() < 2 * longestMessage);
                }
            }
        }
    }

    void garbageIsNeverTakenForAnAnswer()
    {
        const QByteArray garbage = randomBytes();
        for (const Provider &provider : loadProviders({}).providers) {
            const HttpReply reply = replyOf(200, garbage);
            QCOMPARE(provider.parseSubmitted(reply).error().kind, ErrorKind::UnknownOutcome);
            QCOMPARE(provider.parseStatus(reply).error().kind, ErrorKind::ProviderFault);
            QCOMPARE(provider.parseResult(reply).error().kind, ErrorKind::ProviderFault);
            QVERIFY(!provider.parseUploaded(reply));
            QVERIFY(!provider.parseBalance(reply));
            if (provider.needsKey())
                QCOMPARE(provider.parseChecked(reply), KeyVerdict::Unclear);
        }
    }
};

QTEST_GUILESS_MAIN(TestGarbage)
#include "tst_garbage.moc"
