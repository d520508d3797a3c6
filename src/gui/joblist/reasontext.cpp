// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/joblist/reasontext.h"

#include <QCoreApplication>

namespace Firstframe {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ReasonText)
};

} // namespace

QString reasonWords(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Key:
        return Text::tr("key refused");
    case ErrorKind::Balance:
        return Text::tr("no credit left");
    case ErrorKind::RateLimit:
        return Text::tr("too many requests");
    case ErrorKind::Content:
        return Text::tr("content refused by the provider");
    case ErrorKind::InvalidRequest:
        return Text::tr("request refused by the provider");
    case ErrorKind::NotFound:
        return Text::tr("not found at the provider");
    case ErrorKind::ProviderFault:
        return Text::tr("fault at the provider");
    case ErrorKind::Network:
        return Text::tr("no connection");
    case ErrorKind::UnknownOutcome:
        return Text::tr("may have been charged");
    case ErrorKind::NotReady:
        return Text::tr("not ready yet");
    case ErrorKind::File:
        return Text::tr("file cannot be used");
    case ErrorKind::NoSpace:
        return Text::tr("disk is full");
    case ErrorKind::Cancelled:
        return Text::tr("may still be charged");
    case ErrorKind::Internal:
        return Text::tr("cannot go on");
    }
    return {};
}

} // namespace Firstframe
