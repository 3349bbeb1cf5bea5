using SSBms.Drivers;

namespace SSBms.Runtime.Tests;

/// <summary>A memory that fails one call of many, of reading and writing together.</summary>
internal sealed class MissingCall(INonVolatileMemory memory) : INonVolatileMemory
{
    private int _left = -1;

    public int Size => memory.Size;

    /// <summary>Lets so many calls pass and fails the next one.</summary>
    public void After(int calls)
    {
        _left = calls;
    }

    public bool Read(int address, byte[] buffer, int count)
    {
        return !Fails() && memory.Read(address, buffer, count);
    }

    public bool Write(int address, byte[] buffer, int count)
    {
        return !Fails() && memory.Write(address, buffer, count);
    }

    public bool WriteUnseen(int address, byte[] buffer, int count)
    {
        return !Fails() && memory.WriteUnseen(address, buffer, count);
    }

    private bool Fails()
    {
        return _left-- == 0;
    }
}
