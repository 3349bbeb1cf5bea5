namespace System;

/// <summary>A range of a byte array. On a board it is in the class library, which a desktop build does not see.</summary>
public readonly ref struct SpanByte
{
    public SpanByte(byte[] array, int start, int length)
    {
        throw new NotSupportedException();
    }
}
