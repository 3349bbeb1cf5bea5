namespace SSBms.VirtualBoard;

/// <summary>A chip at register level, with a fault to inject. What it measures it works out only when it is looked at.</summary>
public abstract class VirtualChip : BusDevice
{
    private ChipFault _fault;

    /// <summary>Binds the chip to time and gives it its own randomness.</summary>
    /// <param name="clock">Time.</param>
    /// <param name="noise">Its noise and what it differs from other parts in.</param>
    protected VirtualChip(VirtualClock clock, NoiseSource noise)
    {
        Clock = clock;
        Noise = noise;
    }

    /// <summary>What is wrong with the chip. <see cref="ChipFault.Reset"/> happens at once and leaves <see cref="ChipFault.Ok"/>.</summary>
    public ChipFault Fault
    {
        get => _fault;
        set
        {
            _fault = value;
            if (value == ChipFault.Reset)
            {
                _fault = ChipFault.Ok;
                PowerUp();
            }
        }
    }

    /// <summary>Takes the supply away and brings it back. What is wrong with the chip stays.</summary>
    public void LosePower()
    {
        PowerUp();
    }

    /// <summary>Changes it as a write over the bus would, whatever is wrong with it.</summary>
    /// <param name="write">The bytes, from the first after the address.</param>
    public void Disturb(ReadOnlySpan<byte> write)
    {
        _ = OnWrite(write);
    }

    /// <summary>Share of the transfers that fail with <see cref="ChipFault.Intermittent"/>, 0 to 1.</summary>
    public double FailureShare { get; set; } = 0.3;

    /// <summary>Time.</summary>
    protected VirtualClock Clock { get; }

    /// <summary>The chip's own randomness.</summary>
    protected NoiseSource Noise { get; }

    /// <summary>True while measured data stay what they were.</summary>
    protected bool IsStuck => _fault == ChipFault.Stuck;

    /// <inheritdoc/>
    public override bool Write(ReadOnlySpan<byte> data)
    {
        // An intermittent contact is decided once per transfer, and a transfer begins with a write.
        return (_fault == ChipFault.Ok || Acknowledges()) && OnWrite(data);
    }

    /// <inheritdoc/>
    public override bool Read(Span<byte> data)
    {
        if (_fault == ChipFault.Off)
        {
            return false;
        }

        bool acknowledged = OnRead(data);
        Garble(data);
        return acknowledged;
    }

    /// <summary>Whether the chip answers to its address this time.</summary>
    /// <returns>False when it is off or its contact fails just now.</returns>
    internal bool Acknowledges()
    {
        return _fault switch
        {
            ChipFault.Off => false,
            ChipFault.Intermittent => Noise.NextFraction() >= FailureShare,
            _ => true,
        };
    }

    /// <summary>Replaces an answer by random bytes if that is what is wrong with the chip.</summary>
    /// <param name="data">The answer.</param>
    internal void Garble(Span<byte> data)
    {
        if (_fault == ChipFault.Garbage)
        {
            foreach (ref byte value in data)
            {
                value = (byte)Noise.NextBits();
            }
        }
    }

    /// <summary>Takes the bytes of a write.</summary>
    /// <param name="data">The bytes.</param>
    /// <returns>False when not all are acknowledged.</returns>
    protected abstract bool OnWrite(ReadOnlySpan<byte> data);

    /// <summary>Answers a read.</summary>
    /// <param name="data">Where the bytes go.</param>
    /// <returns>False when the address is not acknowledged.</returns>
    protected abstract bool OnRead(Span<byte> data);

    /// <summary>Power comes (back): every register takes its reset value.</summary>
    protected abstract void PowerUp();

    /// <summary>Puts a register into an answer, most significant byte first.</summary>
    /// <param name="data">The answer; bytes beyond the register read FFh, as a released bus does.</param>
    /// <param name="value">The content.</param>
    /// <param name="bytes">Width of the register.</param>
    protected static void Put(Span<byte> data, long value, int bytes)
    {
        for (int i = 0; i < data.Length; i++)
        {
            data[i] = i < bytes ? (byte)(value >> (8 * (bytes - 1 - i))) : byte.MaxValue;
        }
    }

    /// <summary>The nearest code within a range.</summary>
    /// <param name="codes">A number of codes, with fractions.</param>
    /// <param name="lowest">Lowest code.</param>
    /// <param name="highest">Highest code.</param>
    /// <returns>The code; at the ends of the range it is clipped.</returns>
    protected static int Quantise(double codes, int lowest, int highest)
    {
        return (int)Math.Clamp(Math.Floor(codes + 0.5), lowest, highest);
    }
}
