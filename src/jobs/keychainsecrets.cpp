// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/keychainsecrets.h"

#include "jobs/jobslog.h"
#include "jobs/keychainlock.h"

#include <qt6keychain/keychain.h>

namespace Firstframe {

namespace {

const auto service = QStringLiteral("Firstframe");

//! \brief The job with what all have in common. It deletes itself after finished(), and nothing else
//! may: libsecret calls it back even when the owner of a locked keychain answers after its asker's
//! end.
template<typename Job>
Job *newJob(const QString &providerId)
{
    auto *const job = new Job(service);
    job->setKey(providerId);
    job->setInsecureFallback(false); // would be a plain file
    return job;
}

bool isKeychainMissing(QKeychain::Error error)
{
    switch (error) {
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
    case QKeychain::OtherError: // the backend is there, its service is not
        return true;
    case QKeychain::NoError:
    case QKeychain::EntryNotFound:
    case QKeychain::CouldNotDeleteEntry:
    case QKeychain::AccessDeniedByUser:
    case QKeychain::AccessDenied:
        return false;
    }
    return true;
}

} // namespace

void KeychainSecrets::load(const QString &providerId)
{
    if (!m_persistent || m_session.contains(providerId)) {
        QMetaObject::invokeMethod(
            this,
            [this, providerId, key = m_session.value(providerId)] {
                Q_EMIT loaded(providerId, key);
            },
            Qt::QueuedConnection);
        return;
    }
    auto *const job = newJob<QKeychain::ReadPasswordJob>(providerId);
    connect(job, &QKeychain::Job::finished, this,
            [this, providerId, job] { finishLoading(providerId, *job, job->textData()); });
    job->start();
}

void KeychainSecrets::finishLoading(const QString &providerId, const QKeychain::Job &job,
                                    const QString &key)
{
    if (job.error() == QKeychain::NoError) {
        Q_EMIT loaded(providerId, key);
        return;
    }
    if (isWithoutKeychain(job)) {
        Q_EMIT loaded(providerId, m_session.value(providerId));
        return;
    }
    if (job.error() != QKeychain::EntryNotFound) {
        withhold(providerId, job.errorString());
        return;
    }
    askIfLocked(service, providerId, this, [this, providerId](bool isLocked) {
        if (isLocked)
            withhold(providerId, QStringLiteral("locked"));
        else
            Q_EMIT loaded(providerId, {});
    });
}

void KeychainSecrets::withhold(const QString &providerId, const QString &detail)
{
    qCWarning(jobsLog).noquote() << "the keychain does not give a key:" << detail;
    Q_EMIT withheld(providerId,
                    {ErrorKind::Key,
                     tr("The keychain is locked, so that the keys in it cannot be read. Unlock it, "
                        "then press Reload; or enter a key again for this session."),
                     detail,
                     {}});
}

void KeychainSecrets::store(const QString &providerId, const QString &key)
{
    if (!m_persistent) {
        m_session.insert(providerId, key);
        QMetaObject::invokeMethod(
            this, [this, providerId] { Q_EMIT stored(providerId, {}); }, Qt::QueuedConnection);
        return;
    }
    auto *const job = newJob<QKeychain::WritePasswordJob>(providerId);
    job->setTextData(key);
    connect(job, &QKeychain::Job::finished, this,
            [this, providerId, job, key] { finishStoring(providerId, *job, key); });
    job->start();
}

void KeychainSecrets::finishStoring(const QString &providerId, const QKeychain::Job &job,
                                    const QString &key)
{
    if (job.error() == QKeychain::NoError) {
        m_session.remove(providerId);
        Q_EMIT stored(providerId, {});
        return;
    }
    m_session.insert(providerId, key);
    if (isWithoutKeychain(job)) {
        Q_EMIT stored(providerId, {}); // as it was asked for; persistenceChanged() says the rest
        return;
    }
    qCWarning(jobsLog) << "the keychain refused to take a key:" << job.error();
    Q_EMIT stored(providerId,
                  failure(ErrorKind::Key,
                          tr("The keychain did not take the key. It is kept until Firstframe is "
                             "closed; unlock the keychain and enter it again to keep it longer."),
                          job.errorString()));
}

void KeychainSecrets::forget(const QString &providerId)
{
    m_session.remove(providerId);
    if (!m_persistent) {
        QMetaObject::invokeMethod(
            this, [this, providerId] { Q_EMIT forgotten(providerId, {}); }, Qt::QueuedConnection);
        return;
    }
    auto *const job = newJob<QKeychain::DeletePasswordJob>(providerId);
    connect(job, &QKeychain::Job::finished, this,
            [this, providerId, job] { finishForgetting(providerId, *job); });
    job->start();
}

void KeychainSecrets::finishForgetting(const QString &providerId, const QKeychain::Job &job)
{
    if (isWithoutKeychain(job)) {
        Q_EMIT forgotten(providerId, {});
        return;
    }
    if (job.error() != QKeychain::NoError && job.error() != QKeychain::EntryNotFound) {
        failForgetting(providerId, job.errorString());
        return;
    }
    askIfLocked(service, providerId, this, [this, providerId](bool isLocked) {
        if (isLocked)
            failForgetting(providerId, QStringLiteral("locked"));
        else
            Q_EMIT forgotten(providerId, {});
    });
}

void KeychainSecrets::failForgetting(const QString &providerId, const QString &detail)
{
    qCWarning(jobsLog).noquote() << "the keychain refused to forget a key:" << detail;
    Q_EMIT forgotten(providerId,
                     failure(ErrorKind::Key,
                             tr("The keychain did not remove the key. Unlock the keychain and try "
                                "again."),
                             detail));
}

bool KeychainSecrets::isWithoutKeychain(const QKeychain::Job &job)
{
    if (!isKeychainMissing(job.error()))
        return false;
    if (m_persistent) {
        m_persistent = false;
        qCWarning(jobsLog).noquote()
            << "no keychain, keys are kept for this session:" << job.errorString();
        Q_EMIT persistenceChanged(false);
    }
    return true;
}

} // namespace Firstframe
