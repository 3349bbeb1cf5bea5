using System;

namespace SSBms.Drivers;

/// <summary>
/// The MB85RC256V ferroelectric memory (Fujitsu DS501-00017): 32 KB, no wear to speak of, no write time. Every acknowledged
/// byte is stored at once, so a cut-off write is stored in part. What is written is read back.
/// </summary>
public sealed class Mb85rc256v : INonVolatileMemory
{
    private const int Bytes = 32768;
    private const int Attempts = 2;
    private const int AddressBytes = 2;
    private const int ChunkBytes = 64;

    private const int ReservedAddress = 0x7C;
    private const int IdBytes = 3;
    private const int Id0 = 0x00;
    private const int Id1 = 0xA5;
    private const int Id2 = 0x10;

    private const int ProbedBytes = 8;
    private const int LastByte = Bytes - 1;

    private readonly II2cBus _bus;
    private readonly int _address;
    private readonly byte[] _out = new byte[AddressBytes + ChunkBytes];
    private readonly byte[] _in = new byte[ChunkBytes];
    private readonly byte[] _probe = new byte[ProbedBytes];

    /// <summary>Binds the driver; touches no chip yet.</summary>
    /// <param name="bus">The bus.</param>
    /// <param name="address">7-bit address, 0x50 to 0x57.</param>
    public Mb85rc256v(II2cBus bus, int address)
    {
        _bus = bus;
        _address = address;
    }

    /// <inheritdoc/>
    public int Size => Bytes;

    /// <summary>
    /// Identifies the chip. Parts of other makers have no such identity: they have to show that the last byte can be changed;
    /// it is put back.
    /// </summary>
    /// <returns>False when it does not answer or does not remember.</returns>
    public bool Start()
    {
        return Identify() || Remembers();
    }

    /// <inheritdoc/>
    public bool Read(int address, byte[] buffer, int count)
    {
        if (!InRange(address, buffer, count))
        {
            return false;
        }

        for (int done = 0; done < count; done += ChunkBytes)
        {
            int length = Chunk(count - done);
            if (!ReadChunk(address + done, length))
            {
                return false;
            }

            Array.Copy(_in, 0, buffer, done, length);
        }

        return true;
    }

    /// <inheritdoc/>
    public bool Write(int address, byte[] buffer, int count)
    {
        return Write(address, buffer, count, true);
    }

    /// <inheritdoc/>
    public bool WriteUnseen(int address, byte[] buffer, int count)
    {
        return Write(address, buffer, count, false);
    }

    private bool Write(int address, byte[] buffer, int count, bool look)
    {
        if (!InRange(address, buffer, count))
        {
            return false;
        }

        for (int done = 0; done < count; done += ChunkBytes)
        {
            int length = Chunk(count - done);
            Array.Copy(buffer, done, _out, AddressBytes, length);
            if (!WriteChunk(address + done, length, look))
            {
                return false;
            }
        }

        return true;
    }

    private static bool InRange(int address, byte[] buffer, int count)
    {
        return address >= 0 && count >= 0 && count <= buffer.Length && address <= Bytes - count;
    }

    private static int Chunk(int left)
    {
        return left < ChunkBytes ? left : ChunkBytes;
    }

    private bool Identify()
    {
        // The reserved address takes the chip's own address as data and answers with maker and product.
        _out[0] = (byte)(_address << 1);
        for (int attempt = 0; attempt < Attempts; attempt++)
        {
            if (_bus.Transfer(ReservedAddress, _out, 1, _in, IdBytes) == BusStatus.Ok)
            {
                return _in[0] == Id0 && _in[1] == Id1 && _in[2] == Id2;
            }
        }

        return false;
    }

    private bool Remembers()
    {
        // Twice, so that a chip that answers at random is not written to.
        if (!Read(Bytes - ProbedBytes, _probe, ProbedBytes) || !ReadChunk(Bytes - ProbedBytes, ProbedBytes))
        {
            return false;
        }

        for (int i = 0; i < ProbedBytes; i++)
        {
            if (_probe[i] != _in[i])
            {
                return false;
            }
        }

        byte kept = _probe[ProbedBytes - 1];
        _out[AddressBytes] = (byte)~kept;
        bool changed = WriteChunk(LastByte, 1, true);
        _out[AddressBytes] = kept;
        return WriteChunk(LastByte, 1, true) && changed;
    }

    private bool ReadChunk(int address, int length)
    {
        PutAddress(address);
        for (int attempt = 0; attempt < Attempts; attempt++)
        {
            if (_bus.Transfer(_address, _out, AddressBytes, _in, length) == BusStatus.Ok)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Writes what the buffer holds and, if asked, reads it back: a write-protected chip acknowledges and stores nothing.</summary>
    private bool WriteChunk(int address, int length, bool look)
    {
        PutAddress(address);
        for (int attempt = 0; attempt < Attempts; attempt++)
        {
            if (
                _bus.Transfer(_address, _out, AddressBytes + length, _in, 0) == BusStatus.Ok
                && (!look || (_bus.Transfer(_address, _out, AddressBytes, _in, length) == BusStatus.Ok && IsAsWritten(length)))
            )
            {
                return true;
            }
        }

        return false;
    }

    private bool IsAsWritten(int length)
    {
        byte[] read = _in;
        byte[] written = _out;
        for (int i = 0; i < length; i++)
        {
            if (read[i] != written[AddressBytes + i])
            {
                return false;
            }
        }

        return true;
    }

    private void PutAddress(int address)
    {
        _out[0] = (byte)(address >> 8);
        _out[1] = (byte)address;
    }
}
