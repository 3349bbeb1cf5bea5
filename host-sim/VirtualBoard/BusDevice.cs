using SSBms.Drivers;

namespace SSBms.VirtualBoard;

/// <summary>A chip as the bus sees it. A class, because the closed loop calls one some fifteen times a cycle.</summary>
public abstract class BusDevice
{
    /// <summary>One transfer to the chip's address: a write, a read, or one after the other.</summary>
    /// <param name="write">The bytes of the write; none when there is no write.</param>
    /// <param name="read">Where the bytes of the read go; none when there is no read.</param>
    /// <returns>What became of it.</returns>
    public virtual BusStatus Transfer(ReadOnlySpan<byte> write, Span<byte> read)
    {
        if (!Begin(write.Length, read.Length))
        {
            return BusStatus.NotAcknowledged;
        }

        return (write.IsEmpty || Write(write)) && (read.IsEmpty || Read(read)) ? BusStatus.Ok : BusStatus.Partial;
    }

    /// <summary>The bytes of one write, from the first after the address to the stop or repeated start.</summary>
    /// <param name="data">The bytes.</param>
    /// <returns>False when the chip does not acknowledge all of them.</returns>
    public abstract bool Write(ReadOnlySpan<byte> data);

    /// <summary>One read.</summary>
    /// <param name="data">Where the bytes go.</param>
    /// <returns>False when the chip does not acknowledge its address, or is lost before the end.</returns>
    public abstract bool Read(Span<byte> data);

    /// <summary>A transfer to the chip's address begins.</summary>
    /// <param name="writeCount">Bytes to be written.</param>
    /// <param name="readCount">Bytes to be read; with neither, only the address is sent.</param>
    /// <returns>False when the chip does not acknowledge its address.</returns>
    public virtual bool Begin(int writeCount, int readCount)
    {
        return true;
    }

    /// <summary>A general call, which every chip on the bus hears.</summary>
    /// <param name="command">Its second byte: 06h resets the chips that know it.</param>
    /// <returns>True when this chip acknowledges it.</returns>
    public virtual bool GeneralCall(byte command)
    {
        return false;
    }
}
