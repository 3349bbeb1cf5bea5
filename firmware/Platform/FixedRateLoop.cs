using System;
using nanoFramework.Runtime.Native;
using SSBms.Drivers;

namespace SSBms.Platform;

/// <summary>
/// Runs a cycle at a fixed rate, for as long as the board has power. The due times are a grid, so waiting too long once
/// does not add up. A cycle that came late starts the grid anew: it is not caught up, because the chips have nothing new
/// to tell in a shorter time.
/// </summary>
public sealed class FixedRateLoop
{
    private readonly IClock _clock;
    private readonly ICycle _cycle;
    private readonly IDigitalOutput _contactorCoil;
    private readonly int _period;

    /// <summary>Takes what to run and what to open when it fails.</summary>
    /// <param name="clock">Time.</param>
    /// <param name="cycle">What is run.</param>
    /// <param name="contactorCoil">Driven low when anything escapes from the cycle.</param>
    /// <param name="period">Start to start, ms; positive.</param>
    public FixedRateLoop(IClock clock, ICycle cycle, IDigitalOutput contactorCoil, int period)
    {
        _clock = clock;
        _cycle = cycle;
        _contactorCoil = contactorCoil;
        _period = period;
    }

    /// <summary>
    /// Runs until something escapes from the cycle; then opens the contactor and asks for a reboot. It returns because the
    /// reboot comes a moment after it was asked for; nothing may be done after that.
    /// </summary>
    public void Run()
    {
        try
        {
            Repeat();
        }
        catch (Exception)
        {
            // Without this a board would idle with its outputs as they are, and nobody would toggle or open anything.
            _contactorCoil.Write(false);
            Power.RebootDevice(RebootOption.NormalReboot);
        }
    }

    private void Repeat()
    {
        long due = _clock.Milliseconds;
        while (true)
        {
            _cycle.Run();
            due += _period;
            long now = _clock.Milliseconds;
            long left = due - now;
            if (left <= 0)
            {
                due = now;
                continue;
            }

            _clock.Wait(left < _period ? (int)left : _period);
        }
    }
}
