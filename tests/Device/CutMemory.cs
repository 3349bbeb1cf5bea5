using System;
using SSBms.Drivers;

namespace SSBms.Device.Tests;

/// <summary>Non-volatile memory whose power can be cut after any byte: what was written before stays, the rest does not.</summary>
public sealed class CutMemory : INonVolatileMemory
{
    private readonly byte[] _content;

    public CutMemory(int size)
    {
        _content = new byte[size];
    }

    /// <summary>Bytes that are still written before the power goes; negative: it stays on.</summary>
    public int BytesLeft { get; set; } = -1;

    public bool Answers { get; set; } = true;

    public int Size => _content.Length;

    public bool Read(int address, byte[] buffer, int count)
    {
        if (Answers)
        {
            Array.Copy(_content, address, buffer, 0, count);
        }

        return Answers;
    }

    public bool Write(int address, byte[] buffer, int count)
    {
        for (int i = 0; i < count; i++)
        {
            if (!Answers || BytesLeft == 0)
            {
                return false;
            }

            BytesLeft = BytesLeft > 0 ? BytesLeft - 1 : BytesLeft;
            _content[address + i] = buffer[i];
        }

        return Answers;
    }

    public bool WriteUnseen(int address, byte[] buffer, int count)
    {
        return Write(address, buffer, count);
    }
}
