#include "app/ctl/signaturecount.h"

namespace holdpoint::ctl {

SignatureCount countSignatures(const QList<Event> &)
{
    return {}; // neither good nor bad until signatures are checked here
}

} // namespace holdpoint::ctl
