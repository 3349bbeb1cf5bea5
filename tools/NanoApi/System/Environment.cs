namespace System;

/// <summary>The part of System.Environment that nanoFramework.Runtime.Native has and netstandard2.0 has not.</summary>
internal static class Environment
{
    public static long TickCount64 => throw new NotSupportedException();
}
