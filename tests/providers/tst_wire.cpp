// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/providercatalog.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Firstframe;
using namespace Qt::StringLiterals;

namespace {

const QString wireFolder = QStringLiteral(FIRSTFRAME_SOURCE_DIR "/tests/wire");

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// A string, or an array of strings that are lines without their ends.
QString textOf(const QJsonValue &json)
{
    QString text = json.toString();
    for (const QJsonValue &line : json.toArray())
        text += line.toString();
    return text;
}

Shot shotOf(const QJsonValue &json)
{
    Shot shot;
    shot.prompt = json["prompt"_L1].toString();
    shot.duration = std::chrono::seconds(json["duration"_L1].toInt(6));
    shot.resolution = resolutionFromName(json["resolution"_L1].toString(u"768P"_s)).value();
    shot.optimizePrompt = json["optimizePrompt"_L1].toBool(true);
    shot.fastPretreatment = json["fastPretreatment"_L1].toBool(false);
    shot.watermark = json["watermark"_L1].toBool(false);
    if (json["picture"_L1].isString()) {
        FirstFrame picture;
        picture.path = wireFolder + u'/' + json["picture"_L1].toString();
        picture.info = {ImageFormat::Png, QSize(2, 2), QFile(picture.path).size()};
        picture.link = QUrl(json["pictureLink"_L1].toString());
        shot.firstFrame = picture;
    }
    return shot;
}

Task taskOf(const QJsonValue &json)
{
    return {json["id"_L1].toString(), QUrl(json["statusLink"_L1].toString()),
            QUrl(json["resultLink"_L1].toString()), QUrl(json["cancelLink"_L1].toString())};
}

// Every byte that goes over the wire.
QByteArray bytesOf(const HttpBody &body)
{
    QByteArray bytes;
    for (const HttpBody::Piece &piece : body.pieces()) {
        if (const auto *const text = std::get_if<QByteArray>(&piece)) {
            bytes += *text;
            continue;
        }
        const auto &file = std::get<FilePiece>(piece);
        const QByteArray content = contentOf(file.path);
        bytes += file.encoding == FilePiece::Encoding::Base64 ? content.toBase64() : content;
    }
    return bytes;
}

Result<HttpRequest> callOf(const Provider &documented, const QString &call, const QJsonValue &json)
{
    const Provider provider = documented.withAuthorization(json["authorization"_L1].toInt());
    if (call == u"upload")
        return provider.uploadCall(shotOf(json["shot"_L1]));
    if (call == u"submit")
        return provider.submitCall(shotOf(json["shot"_L1]), json["model"_L1].toString(),
                                   QUrl(json["uploaded"_L1].toString()));
    if (call == u"check")
        return provider.checkCall();
    if (call == u"balance")
        return provider.balanceCall();
    if (call == u"find")
        return provider.findCall();
    const Task task = taskOf(json["task"_L1]);
    if (call == u"status")
        return provider.statusCall(task);
    TaskStatus finished;
    finished.resultId = json["finished"_L1]["resultId"_L1].toString();
    return call == u"result" ? provider.resultCall(task, finished) : provider.cancelCall(task);
}

HttpReply replyOf(const QJsonValue &json)
{
    HttpReply reply;
    reply.status = json["status"_L1].toInt();
    const QJsonObject headers = json["headers"_L1].toObject();
    for (auto header = headers.begin(); header != headers.end(); ++header)
        reply.headers.emplaceBack(header.key().toLatin1(), header.value().toString().toLatin1());
    const QJsonValue body = json["json"_L1];
    reply.body = body.isArray()    ? QJsonDocument(body.toArray()).toJson()
                 : body.isObject() ? QJsonDocument(body.toObject()).toJson()
                                   : textOf(json["text"_L1]).toUtf8();
    return reply;
}

QString stateName(TaskStatus::State state)
{
    static const QStringList names = {u"waiting"_s, u"running"_s, u"succeeded"_s, u"failed"_s,
                                      u"cancelled"_s};
    return names.at(static_cast<int>(state));
}

QJsonObject described(const Error &error)
{
    QJsonObject json{{u"kind"_s, errorKindName(error.kind)}};
    if (error.retryAfter)
        json[u"retryAfterSeconds"_s] = qint64(error.retryAfter->count() / 1000);
    return json;
}

QJsonObject described(const QUrl &link)
{
    return {{u"link"_s, link.toString(QUrl::FullyEncoded)}};
}

QJsonObject described(const Task &task)
{
    QJsonObject json{{u"id"_s, task.id}};
    const auto add = [&json](const QString &name, const QUrl &link) {
        if (!link.isEmpty())
            json[name] = link.toString(QUrl::FullyEncoded);
    };
    add(u"statusLink"_s, task.statusLink);
    add(u"resultLink"_s, task.resultLink);
    add(u"cancelLink"_s, task.cancelLink);
    return {{u"task"_s, json}};
}

QJsonObject described(const TaskStatus &status)
{
    QJsonObject json{{u"state"_s, stateName(status.state)}};
    if (!status.isKnownWord)
        json[u"unknownWord"_s] = status.word;
    if (status.progress)
        json[u"progress"_s] = *status.progress;
    if (status.queuePosition)
        json[u"queuePosition"_s] = *status.queuePosition;
    if (status.remaining)
        json[u"remainingSeconds"_s] = qint64(status.remaining->count());
    QJsonArray clips;
    for (const QUrl &clip : status.clips)
        clips.append(clip.toString(QUrl::FullyEncoded));
    if (!clips.isEmpty())
        json[u"clips"_s] = clips;
    if (!status.resultId.isEmpty())
        json[u"resultId"_s] = status.resultId;
    if (status.expiresAt)
        json[u"expiresAt"_s] = status.expiresAt->toString(Qt::ISODate);
    if (status.error)
        json[u"error"_s] = described(*status.error);
    return json;
}

QJsonObject described(CancelOutcome outcome)
{
    static const QStringList names = {u"requested"_s, u"tooLate"_s, u"notFound"_s};
    return {{u"cancel"_s, names.at(static_cast<int>(outcome))}};
}

QJsonObject described(KeyVerdict verdict)
{
    static const QStringList names = {u"accepted"_s, u"refused"_s, u"unclear"_s};
    return {{u"key"_s, names.at(static_cast<int>(verdict))}};
}

QJsonObject described(const Balance &balance)
{
    QJsonObject json{{u"amount"_s, balance.amount}};
    if (!balance.currency.isEmpty())
        json[u"currency"_s] = balance.currency;
    return {{u"balance"_s, json}};
}

QJsonObject described(const QList<ListedTask> &tasks)
{
    QJsonArray json;
    for (const ListedTask &task : tasks)
        json.append(QJsonObject{{u"id"_s, task.id},
                                {u"prompt"_s, task.prompt},
                                {u"model"_s, task.model},
                                {u"createdAt"_s, task.createdAt.toString(Qt::ISODate)}});
    return {{u"tasks"_s, json}};
}

//! \brief What a reply was understood as, and the sentence that people would read.
struct Understood
{
    QJsonObject outcome;
    QString message;
};

Understood understood(const Error &error)
{
    return {{{u"error"_s, described(error)}}, error.message};
}

template<typename T>
Understood understood(const Result<T> &result)
{
    return result ? Understood{described(*result), {}} : understood(result.error());
}

Understood understood(const Result<TaskStatus> &result)
{
    if (!result)
        return understood(result.error());
    return {described(*result), result->error ? result->error->message : QString()};
}

Understood outcomeOf(const Provider &provider, const QString &call, const HttpReply &reply,
                     const QUrl &submittedTo)
{
    if (call == u"upload")
        return understood(provider.parseUploaded(reply));
    if (call == u"submit")
        return understood(provider.parseSubmitted(reply, submittedTo));
    if (call == u"status")
        return understood(provider.parseStatus(reply));
    if (call == u"check")
        return {described(provider.parseChecked(reply)), {}};
    if (call == u"balance")
        return understood(provider.parseBalance(reply));
    if (call == u"find")
        return understood(provider.parseFound(reply));
    return call == u"result" ? understood(provider.parseResult(reply))
                             : understood(provider.parseCancelled(reply));
}

} // namespace

//! \brief Recorded exchanges in tests/wire/<provider>/: what is sent, byte for byte, and what each
//! reply means. A new file is a new row; tests/wire/README.md says how one is written.
class TestWire : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_catalog = loadProviders({});
        QCOMPARE(m_catalog.problems.size(), 0);
    }

    void requestsAreSentAsRecorded_data() { addRows("request"_L1); }
    void requestsAreSentAsRecorded()
    {
        QFETCH(QJsonObject, exchange);
        const Provider *provider = providerOf(exchange);
        QVERIFY(provider);
        const QJsonValue json = exchange["request"_L1];
        const QJsonValue sent = json["sent"_L1];
        const Result<HttpRequest> request = callOf(*provider, exchange["call"_L1].toString(), json);
        QVERIFY2(request, request ? "" : qPrintable(request.error().message));

        QCOMPARE(QString::fromLatin1(request->method), sent["method"_L1].toString());
        QCOMPARE(request->url.toString(QUrl::FullyEncoded), sent["url"_L1].toString());
        QJsonObject headers;
        for (const auto &[name, value] : request->headers)
            headers[QString::fromLatin1(name)] = QString::fromLatin1(value);
        if (request->authorization)
            headers[QString::fromLatin1(request->authorization->header)] =
                QString::fromLatin1(request->authorization->prefix) + u"KEY"_s;
        QCOMPARE(headers, sent["headers"_L1].toObject());
        QVERIFY(isSameOrigin(request->url, request->keyOrigin));

        QByteArray body = textOf(sent["body"_L1]).toUtf8();
        body.replace("<<picture.png>>", contentOf(wireFolder + u"/picture.png"_s));
        QCOMPARE(bytesOf(request->body), body);
        QCOMPARE(request->body.size(), qint64(body.size()));
    }

    void repliesAreUnderstoodAsRecorded_data() { addRows("reply"_L1); }
    void repliesAreUnderstoodAsRecorded()
    {
        QFETCH(QJsonObject, exchange);
        const Provider *provider = providerOf(exchange);
        QVERIFY(provider);
        const QUrl submittedTo(exchange["submittedTo"_L1].toString());
        const Understood result = outcomeOf(*provider, exchange["call"_L1].toString(),
                                            replyOf(exchange["reply"_L1]), submittedTo);
        QCOMPARE(QJsonDocument(result.outcome).toJson(),
                 QJsonDocument(exchange["outcome"_L1].toObject()).toJson());
        const QString words = exchange["words"_L1].toString();
        QVERIFY2(result.message.contains(words), qPrintable(result.message));
        QVERIFY2(!result.message.contains(u"SECRET"_s), qPrintable(result.message));
    }

private:
    static void addRows(QLatin1StringView part)
    {
        QTest::addColumn<QJsonObject>("exchange");
        QDirIterator files(wireFolder, {u"*.json"_s}, QDir::Files, QDirIterator::Subdirectories);
        int rows = 0;
        while (files.hasNext()) {
            const QString path = files.next();
            QJsonParseError error;
            QJsonObject exchange = QJsonDocument::fromJson(contentOf(path), &error).object();
            QVERIFY2(error.error == QJsonParseError::NoError, qPrintable(path));
            exchange[u"provider"_s] = QFileInfo(path).dir().dirName();
            if (!exchange.contains(part))
                continue;
            const QString name = path.mid(wireFolder.size() + 1);
            QTest::newRow(qPrintable(name)) << exchange;
            ++rows;
        }
        QVERIFY(rows > 0);
    }

    [[nodiscard]] const Provider *providerOf(const QJsonObject &exchange) const
    {
        return m_catalog.provider(exchange["provider"_L1].toString());
    }

    ProviderCatalog m_catalog;
};

QTEST_GUILESS_MAIN(TestWire)
#include "tst_wire.moc"
