// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/statefolder.h"

#include <QCoreApplication>
#include <QDir>
#include <QRandomGenerator>
#include <QSaveFile>

#include <array>

namespace Firstframe::Sandbox {

using namespace Qt::StringLiterals;

namespace {

struct StateFolderTexts
{
    Q_DECLARE_TR_FUNCTIONS(Firstframe::Sandbox::StateFolder)
};

std::unexpected<Error> unusable(const QString &path, const QString &detail = {})
{
    return failure(ErrorKind::File,
                   StateFolderTexts::tr("The sandbox cannot write to the folder %1. Choose another "
                                        "one or make room there.")
                       .arg(path),
                   detail);
}

} // namespace

Result<std::unique_ptr<StateFolder>> StateFolder::open(const QString &path)
{
    std::unique_ptr<StateFolder> folder(new StateFolder(path));
    if (const Result<void> prepared = folder->prepare(); !prepared)
        return std::unexpected(prepared.error());
    return folder;
}

StateFolder::StateFolder(const QString &path)
{
    if (path.isEmpty())
        m_path = m_temporary.emplace().path();
    else
        m_path = QDir(path).absolutePath();
}

// The lock goes before the temporary folder that it lies in.
StateFolder::~StateFolder()
{
    m_lock.reset();
}

QString StateFolder::taskFile(const QString &taskId) const
{
    return tasks() + u'/' + taskId + u".json"_s;
}

QString StateFolder::picture(const QString &name) const
{
    return m_path + u"/pictures/"_s + name;
}

QString StateFolder::upload(const QString &name) const
{
    return m_path + u"/uploads/"_s + name;
}

QString StateFolder::clip(const QString &taskId) const
{
    return m_path + u"/clips/"_s + taskId + u".mp4"_s;
}

QString StateFolder::unfinished(const QString &name) const
{
    return m_path + u"/unfinished/"_s + name;
}

Result<void> StateFolder::prepare()
{
    if ((m_temporary && !m_temporary->isValid()) || !QDir().mkpath(m_path))
        return unusable(m_path);
    // People's pictures and prompts lie here.
    QFile::setPermissions(m_path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);

    m_lock = std::make_unique<QLockFile>(m_path + u"/lock"_s);
    m_lock->setStaleLockTime(std::chrono::milliseconds(0)); // only its process's end frees it
    if (!m_lock->tryLock()) {
        if (m_lock->error() != QLockFile::LockFailedError)
            return unusable(m_path);
        return failure(ErrorKind::File,
                       StateFolderTexts::tr("Another sandbox uses the folder %1. Stop it first or "
                                            "choose another folder.")
                           .arg(m_path));
    }
    QDir(unfinished({})).removeRecursively();
    for (const auto &name :
         {u"tasks"_s, u"pictures"_s, u"uploads"_s, u"clips"_s, u"unfinished"_s}) {
        if (!QDir(m_path).mkpath(name))
            return unusable(m_path, name);
    }
    return readSecret();
}

Result<void> StateFolder::readSecret()
{
    constexpr qsizetype secretBytes = 32;
    QFile stored(m_path + u"/secret"_s);
    if (stored.open(QIODevice::ReadOnly))
        m_secret = stored.readAll();
    if (m_secret.size() == secretBytes)
        return {};

    std::array<quint32, secretBytes / sizeof(quint32)> words{};
    QRandomGenerator::system()->fillRange(words.data(), qsizetype(words.size()));
    m_secret = QByteArray(reinterpret_cast<const char *>(words.data()), secretBytes);
    QSaveFile fresh(stored.fileName());
    if (!fresh.open(QIODevice::WriteOnly) || fresh.write(m_secret) != secretBytes
        || !fresh.commit())
        return unusable(m_path, fresh.errorString());
    return {};
}

} // namespace Firstframe::Sandbox
