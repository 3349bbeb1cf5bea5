using System;
using System.Threading;
using SSBms.Drivers;

namespace SSBms.Platform;

/// <summary>
/// Time since start from the system tick: 10 ms fine on ESP32, 0.1 ms on the STM32F769I-DISCO. The date is no clock for a
/// guard: it jumps when it is set from the network.
/// </summary>
public sealed class NanoClock : IClock
{
    private long _last;
    private long _lost;

    /// <inheritdoc/>
    public long Milliseconds
    {
        get
        {
            long now = Environment.TickCount64 + _lost;
            if (now < _last)
            {
                // ESP32 counts ticks in 32 bits, which is 497 days.
                _lost += _last - now;
                now = _last;
            }

            _last = now;
            return now;
        }
    }

    /// <inheritdoc/>
    public void Wait(int milliseconds)
    {
        if (TickWrap.IsNear(Environment.TickCount64, milliseconds))
        {
            long end = Milliseconds + milliseconds;
            while (Milliseconds < end)
            {
                // Other threads run meanwhile; this one need not be woken.
                Thread.Sleep(0);
            }
        }
        else
        {
            // A negative argument would sleep forever or throw.
            Thread.Sleep(milliseconds > 0 ? milliseconds : 0);
        }
    }
}
