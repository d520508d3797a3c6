// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/keychainsecrets.h"

#include "jobs/jobslog.h"

#include <qt6keychain/keychain.h>

namespace Firstframe {

namespace {

const auto service = QStringLiteral("Firstframe");

//! \brief The job with what all have in common. It deletes itself after finished().
template<typename Job>
Job *newJob(QObject *parent, const QString &providerId)
{
    auto *const job = new Job(service, parent);
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
    auto *const job = newJob<QKeychain::ReadPasswordJob>(this, providerId);
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
    if (!isWithoutKeychain(job) && job.error() != QKeychain::EntryNotFound)
        qCWarning(jobsLog) << "the keychain refused to give a key:" << job.error();
    Q_EMIT loaded(providerId, m_session.value(providerId));
}

void KeychainSecrets::store(const QString &providerId, const QString &key)
{
    if (!m_persistent) {
        m_session.insert(providerId, key);
        QMetaObject::invokeMethod(
            this, [this, providerId] { Q_EMIT stored(providerId, {}); }, Qt::QueuedConnection);
        return;
    }
    auto *const job = newJob<QKeychain::WritePasswordJob>(this, providerId);
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
    auto *const job = newJob<QKeychain::DeletePasswordJob>(this, providerId);
    connect(job, &QKeychain::Job::finished, this,
            [this, providerId, job] { finishForgetting(providerId, *job); });
    job->start();
}

void KeychainSecrets::finishForgetting(const QString &providerId, const QKeychain::Job &job)
{
    const bool isGone = job.error() == QKeychain::NoError || job.error() == QKeychain::EntryNotFound
                        || isWithoutKeychain(job);
    if (isGone) {
        Q_EMIT forgotten(providerId, {});
        return;
    }
    qCWarning(jobsLog) << "the keychain refused to forget a key:" << job.error();
    Q_EMIT forgotten(providerId,
                     failure(ErrorKind::Key,
                             tr("The keychain did not remove the key. Unlock the keychain and try "
                                "again."),
                             job.errorString()));
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
