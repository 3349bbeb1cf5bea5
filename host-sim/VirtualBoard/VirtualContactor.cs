using SSBms.Drivers;

namespace SSBms.VirtualBoard;

/// <summary>
/// The contactor with its coil driver: the coil is energised while the command is high, the monostable is high and the
/// trip latch is not set. As output port it is the command, as input port its auxiliary contact.
/// </summary>
public sealed class VirtualContactor : IDigitalOutput, IDigitalInput
{
    /// <summary>From coil current to closed contacts, µs.</summary>
    public const long CloseMicroseconds = 10000;

    /// <summary>From the end of the coil current to open contacts, µs.</summary>
    public const long OpenMicroseconds = 5000;

    private const long Never = long.MaxValue;

    private readonly VirtualClock _clock;
    private readonly Monostable _monostable;
    private readonly AlertLatch _latch;
    private readonly ContactBounce _chatter;
    private bool _command;
    private long _commandedAt;
    private bool _energised;
    private long _switchedAt;
    private bool _closed;
    private long _travel;

    /// <summary>Connects the contactor; it is open.</summary>
    /// <param name="clock">Time.</param>
    /// <param name="monostable">The heartbeat's monostable.</param>
    /// <param name="latch">What a hardware trip sets.</param>
    /// <param name="noise">Draws when its auxiliary contact chatters.</param>
    public VirtualContactor(VirtualClock clock, Monostable monostable, AlertLatch latch, NoiseSource noise)
    {
        _clock = clock;
        _monostable = monostable;
        _latch = latch;
        _chatter = new ContactBounce(noise);
    }

    /// <summary>What is wrong with its contacts.</summary>
    public ContactorFault Fault { get; set; }

    /// <summary>What is wrong with its auxiliary contact; bouncing begins with <see cref="Chatter"/>.</summary>
    public SwitchFault Auxiliary { get; set; }

    /// <summary>True while the coil command is high.</summary>
    public bool IsCommanded => _command;

    /// <summary>True while current flows in the coil, as of the last <see cref="Advance"/>, <see cref="Read"/> or <see cref="Write"/>.</summary>
    public bool IsEnergised => _energised;

    /// <summary>When the contacts arrive or the monostable lapses, if nothing else happens, µs; long.MaxValue: never.</summary>
    public long NextEvent
    {
        get
        {
            if (_closed != _energised)
            {
                return _switchedAt + Travel;
            }

            return _energised ? _monostable.EndsAt : Never;
        }
    }

    /// <summary>True while the contacts conduct, as of the last <see cref="Advance"/>, <see cref="Read"/> or <see cref="Write"/>.</summary>
    public bool Conducts =>
        Fault switch
        {
            ContactorFault.Welded or ContactorFault.WeldedUnseen => true,
            ContactorFault.StuckOpen => false,
            _ => _closed,
        };

    private long Travel => Math.Max(_energised ? CloseMicroseconds : OpenMicroseconds, _travel);

    /// <summary>True while the contacts conduct, now.</summary>
    public bool ConductsNow
    {
        get
        {
            Advance(_clock.Microseconds);
            return Conducts;
        }
    }

    /// <summary>Makes its travel, either way, take longer.</summary>
    /// <param name="microseconds">How long, µs.</param>
    public void Slow(long microseconds)
    {
        _travel = microseconds;
    }

    /// <summary>Lets its auxiliary contact be the other way now and then, half of the time.</summary>
    /// <param name="hertz">How often a second, on average.</param>
    public void Chatter(double hertz)
    {
        Auxiliary = SwitchFault.Bouncing;
        _chatter.Begin(_clock.Microseconds, hertz, 1.0 / hertz);
    }

    /// <summary>Ends whatever is wrong.</summary>
    public void Mend()
    {
        Fault = ContactorFault.Ok;
        _travel = 0;
        Auxiliary = SwitchFault.Ok;
    }

    /// <summary>Moves the contacts on to the present. To be called at least after each step of the world.</summary>
    /// <param name="nowMicroseconds">Present time, µs.</param>
    public void Advance(long nowMicroseconds)
    {
        _latch.Advance(_command);
        bool energised = _command && _monostable.IsActive(nowMicroseconds) && !_latch.IsSet;
        if (energised != _energised)
        {
            _switchedAt = energised ? nowMicroseconds : LostAt(nowMicroseconds);
            _energised = energised;
        }

        if (_closed != _energised && nowMicroseconds - _switchedAt >= Travel)
        {
            _closed = _energised;
        }
    }

    /// <summary>The coil command.</summary>
    /// <param name="high">True to close.</param>
    public void Write(bool high)
    {
        if (high != _command)
        {
            Advance(_clock.Microseconds);
            _command = high;
            _commandedAt = _clock.Microseconds;
            Advance(_clock.Microseconds);
        }
    }

    /// <summary>The auxiliary contact.</summary>
    /// <returns>True when it says that the contacts are closed.</returns>
    public bool Read()
    {
        Advance(_clock.Microseconds);
        bool closed = Fault == ContactorFault.WeldedUnseen ? _closed : Conducts;
        return Auxiliary switch
        {
            SwitchFault.StuckOn => true,
            SwitchFault.StuckOff => false,
            SwitchFault.Bouncing => closed ^ _chatter.IsAway(_clock.Microseconds),
            _ => closed,
        };
    }

    /// <summary>The first of the causes that took the coil current away since the last look.</summary>
    private long LostAt(long now)
    {
        long lost = now;
        if (!_command)
        {
            lost = Math.Min(lost, _commandedAt);
        }

        if (!_monostable.IsActive(now))
        {
            lost = Math.Min(lost, _monostable.EndsAt);
        }

        if (_latch.IsSet)
        {
            lost = Math.Min(lost, _latch.SetAt);
        }

        return Math.Max(lost, _switchedAt);
    }
}
