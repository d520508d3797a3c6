// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/refusalenvelopes.h"

namespace Firstframe::Sandbox {

using namespace Qt::StringLiterals;

namespace {

Envelopes myRouter()
{
    const auto named = [](int status, const QString &name) {
        return Envelope{status, u"reason"_s, name};
    };
    return {
        {u"no key"_s, named(400, u"MISSING_API_KEY"_s)},
        {u"key"_s, named(403, u"INVALID_API_KEY"_s)},
        {u"balance"_s, named(400, u"BILLING_BALANCE_NOT_ENOUGH"_s)},
        {u"field"_s, named(400, u"INVALID_REQUEST_BODY"_s)},
        {u"format"_s, named(400, u"INVALID_IMAGE_FORMAT"_s)},
        {u"bytes"_s, named(400, u"IMAGE_FILE_EXCEEDS_MAX_SIZE"_s)},
        {u"size"_s, named(400, u"INVALID_IMAGE_SIZE"_s)},
        {u"path"_s, named(404, u"API_NOT_FOUND"_s)},
        {u"task"_s, named(404, u"TASK_NOT_FOUND"_s)},
    };
}

// "code equals the HTTP status".
Envelopes modellix()
{
    const auto coded = [](int status) { return Envelope{status, u"code"_s, status}; };
    return {
        {u"no key"_s, coded(401)}, {u"key"_s, coded(401)},    {u"balance"_s, coded(402)},
        {u"field"_s, coded(400)},  {u"format"_s, coded(400)}, {u"bytes"_s, coded(400)},
        {u"size"_s, coded(400)},   {u"path"_s, coded(404)},   {u"task"_s, coded(404)},
    };
}

Envelopes odiRouter()
{
    const Envelope unauthorized{401, u"error.code"_s, u"UNAUTHORIZED"_s};
    const Envelope refused{400, u"detail"_s, QJsonValue::Undefined};
    return {
        {u"no key"_s, unauthorized},
        {u"key"_s, unauthorized},
        {u"balance"_s, {402, u"status.error_code"_s, 40201}},
        {u"field"_s, refused},
        {u"format"_s, refused},
        {u"bytes"_s, refused},
        {u"size"_s, refused},
        {u"path"_s, {404, u"detail"_s, u"Not Found"_s}},
        {u"task"_s, {404, u"detail"_s, u"Request not found"_s}},
    };
}

Envelopes toApis()
{
    const auto typed = [](int status, const QString &type) {
        return Envelope{status, u"error.type"_s, type};
    };
    return {
        {u"no key"_s, typed(401, u"authentication_error"_s)},
        {u"key"_s, typed(401, u"authentication_error"_s)},
        {u"balance"_s, typed(402, u"payment_required"_s)},
        {u"field"_s, typed(400, u"invalid_request"_s)},
        {u"format"_s, typed(400, u"invalid_request"_s)},
        {u"bytes"_s, typed(400, u"invalid_request"_s)},
        {u"size"_s, typed(400, u"invalid_request"_s)},
        {u"path"_s, typed(404, u"not_found_error"_s)},
        {u"task"_s, typed(404, u"not_found_error"_s)},
    };
}

Envelopes uModelverse()
{
    const auto coded = [](int status, const QString &code) {
        return Envelope{status, u"error.code"_s, code};
    };
    return {
        {u"no key"_s, coded(401, u"auth_error"_s)},
        {u"key"_s, coded(401, u"auth_error"_s)},
        {u"balance"_s, coded(403, u"permission_error"_s)},
        {u"field"_s, coded(400, u"param_error"_s)},
        {u"format"_s, coded(400, u"param_error"_s)},
        {u"bytes"_s, coded(400, u"param_error"_s)},
        {u"size"_s, coded(400, u"param_error"_s)},
        {u"path"_s, coded(404, u"param_error"_s)},
        {u"task"_s, coded(400, u"param_error"_s)},
    };
}

// Every refusal comes as HTTP 200, save a path that there is not.
Envelopes miniMax()
{
    const auto coded = [](int code) { return Envelope{200, u"base_resp.status_code"_s, code}; };
    return {
        {u"no key"_s, coded(1004)},  {u"key"_s, coded(2049)},
        {u"balance"_s, coded(1008)}, {u"field"_s, coded(2013)},
        {u"format"_s, coded(2013)},  {u"bytes"_s, coded(2013)},
        {u"size"_s, coded(2013)},    {u"path"_s, {404, u"base_resp.status_code"_s, 2013}},
        {u"task"_s, coded(2013)},
    };
}

Envelopes fal()
{
    const auto typed = [](const QString &type) { return Envelope{422, u"detail.0.type"_s, type}; };
    const auto told = [](int status) {
        return Envelope{status, u"detail"_s, QJsonValue::Undefined};
    };
    return {
        {u"no key"_s, told(401)},
        {u"key"_s, told(401)},
        {u"balance"_s, told(403)},
        {u"field"_s, typed(u"value_error"_s)},
        {u"format"_s, {422, u"detail.0.loc.1"_s, u"image_url"_s}},
        {u"bytes"_s, typed(u"file_too_large"_s)},
        {u"size"_s, typed(u"image_too_small"_s)},
        {u"path"_s, told(404)},
        {u"task"_s, told(404)},
    };
}

Envelopes replicate()
{
    const auto coded = [](int status) { return Envelope{status, u"status"_s, status}; };
    return {
        {u"no key"_s, coded(401)}, {u"key"_s, coded(401)},    {u"balance"_s, coded(402)},
        {u"field"_s, coded(422)},  {u"format"_s, coded(422)}, {u"bytes"_s, coded(422)},
        {u"size"_s, coded(422)},   {u"path"_s, coded(404)},   {u"task"_s, coded(404)},
    };
}

} // namespace

const QHash<QString, Envelopes> &envelopes()
{
    static const QHash<QString, Envelopes> all{
        {u"myrouter"_s, myRouter()},
        {u"modellix"_s, modellix()},
        {u"odirouter"_s, odiRouter()},
        {u"toapis"_s, toApis()},
        {u"umodelverse"_s, uModelverse()},
        {u"minimax"_s, miniMax()},
        {u"minimax-cn"_s, miniMax()},
        {u"novita"_s, myRouter()},
        {u"fal"_s, fal()},
        {u"replicate"_s, replicate()},
    };
    return all;
}

} // namespace Firstframe::Sandbox
