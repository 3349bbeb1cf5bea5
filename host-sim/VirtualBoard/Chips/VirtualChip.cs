using System.Buffers.Binary;
using SSBms.Drivers;

namespace SSBms.VirtualBoard;

/// <summary>A chip at register level, with a fault to inject. It converts as time goes, read or not.</summary>
public abstract class VirtualChip : BusDevice
{
    private const int Unbroken = int.MaxValue;

    private ChipFault _fault;
    private int _bytesLeft = Unbroken;
    private bool _restarts;

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
            Advance(Clock.Microseconds);
            _fault = value;
            _bytesLeft = Unbroken;
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

    /// <summary>True while nothing is wrong with it.</summary>
    protected bool IsSound => _fault == ChipFault.Ok;

    /// <summary>True while measured data stay what they were.</summary>
    protected bool IsStuck => _fault == ChipFault.Stuck;

    /// <summary>When a conversion ends next, or something else that time alone brings about, µs; long.MaxValue: never.</summary>
    public long Due { get; protected set; } = long.MaxValue;

    /// <summary>Finishes all conversions that end up to a time, from the inputs as they were during each.</summary>
    /// <param name="nowMicroseconds">Present time, µs.</param>
    public void Advance(long nowMicroseconds)
    {
        if (nowMicroseconds >= Due)
        {
            Finish(nowMicroseconds);
        }
    }

    /// <summary>The same, once something is due.</summary>
    /// <param name="nowMicroseconds">Present time, µs.</param>
    protected virtual void Finish(long nowMicroseconds) { }

    /// <inheritdoc/>
    public override BusStatus Transfer(ReadOnlySpan<byte> write, Span<byte> read)
    {
        if (!IsSound)
        {
            return base.Transfer(write, read);
        }

        // The short way of a sound chip, which hears and says every byte.
        return (write.IsEmpty || OnWrite(write)) && (read.IsEmpty || OnRead(read)) ? BusStatus.Ok : BusStatus.Partial;
    }

    /// <inheritdoc/>
    public override bool Begin(int writeCount, int readCount)
    {
        if (_fault == ChipFault.Ok)
        {
            return true;
        }

        // A loose contact opens once in a transfer or not at all, at any of its bytes, the addresses included.
        _bytesLeft = Unbroken;
        _restarts = writeCount > 0;
        if (_fault == ChipFault.Intermittent && Noise.NextFraction() < FailureShare)
        {
            int bytes = 1 + writeCount + readCount + (writeCount > 0 && readCount > 0 ? 1 : 0);
            _bytesLeft = (int)(Noise.NextFraction() * bytes) - 1;
        }

        return _fault != ChipFault.Off && _bytesLeft >= 0;
    }

    /// <inheritdoc/>
    public override bool Write(ReadOnlySpan<byte> data)
    {
        if (_bytesLeft == Unbroken)
        {
            return _fault != ChipFault.Off && OnWrite(data);
        }

        int heard = Math.Min(_bytesLeft, data.Length);
        _bytesLeft -= heard;
        return (heard == 0 || OnWrite(data[..heard])) && heard == data.Length;
    }

    /// <inheritdoc/>
    public override bool Read(Span<byte> data)
    {
        int said = data.Length;
        if (_bytesLeft != Unbroken)
        {
            _bytesLeft -= _restarts ? 1 : 0;
            said = Math.Clamp(_bytesLeft, 0, data.Length);
            data[said..].Fill(byte.MaxValue);
        }

        if (_fault == ChipFault.Off || _bytesLeft < 0)
        {
            return false;
        }

        // What a read does to the chip it does even when its answer is lost on the way.
        bool acknowledged = OnRead(data[..said]);
        Garble(data[..said]);
        return acknowledged && said == data.Length;
    }

    /// <summary>Whether the chip hears a call to all.</summary>
    /// <returns>False when it is off or its contact fails just now.</returns>
    protected bool Acknowledges()
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
        if (bytes == 2 && data.Length == 2)
        {
            BinaryPrimitives.WriteUInt16BigEndian(data, (ushort)value);
            return;
        }

        if (bytes == 3 && data.Length == 3)
        {
            data[2] = (byte)value;
            data[1] = (byte)(value >> 8);
            data[0] = (byte)(value >> 16);
            return;
        }

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
