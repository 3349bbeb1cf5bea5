namespace System;

/// <summary>A range of a byte array.</summary>
public readonly ref struct SpanByte
{
    public SpanByte(byte[] array, int start, int length)
    {
        throw new NotSupportedException();
    }
}
