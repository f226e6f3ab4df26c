// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

namespace reading {

/// Says when it is worth trying again, because the network came back or is another one. A hint
/// only, as good as the system's: where Qt has no backend for it nothing is ever said, and nobody
/// takes silence for a reason not to send.
class NetworkHint : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Follows the system's word from now on, if it has one. GUI thread.
    void listen();

public slots:
    /// The network can be reached again, or by another way.
    void reachable() { emit changed(); }

signals:
    void changed();
};

} // namespace reading
