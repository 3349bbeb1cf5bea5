using SSBms.NanoCheck.Assemblies;

namespace SSBms.NanoCheck.Counting;

/// <summary>
/// What counted firmware calls: at the begin of each run of instructions, at each allocation, and around what is counted by
/// itself. For one thread.
/// </summary>
public static class Probe
{
    /// <summary>The rooms that run on a desktop.</summary>
    internal static IReadOnlyList<Room> Rooms { get; } = [Room.Control, Room.Drivers, Room.Runtime];

    private static readonly long[] s_instructions = new long[3];
    private static readonly long[] s_calls = new long[3];
    private static readonly long[] s_allocations = new long[3];
    private static long[] s_methods = [];
    private static bool s_isCycle;

    /// <summary>Told of each allocation: index of its type, and of an array how many elements, else −1.</summary>
    internal static Action<int, int>? Allocated { get; set; }

    /// <summary>Told of what was done in a section when it ends, room by room.</summary>
    internal static Action<Section, Tally[]>? Ended { get; set; }

    /// <summary>Instructions that are executed one after the other.</summary>
    /// <param name="room">Index of the room.</param>
    /// <param name="method">Index of the method.</param>
    /// <param name="instructions">How many there are.</param>
    /// <param name="calls">How many of them call.</param>
    /// <param name="allocations">How many of them allocate.</param>
    public static void Count(int room, int method, int instructions, int calls, int allocations)
    {
        s_instructions[room] += instructions;
        s_calls[room] += calls;
        s_allocations[room] += allocations;
        if (s_isCycle)
        {
            Add(method, instructions);
        }
    }

    /// <summary>What the methods did in control cycles since this was asked last: instructions, by index of the method.</summary>
    internal static long[] TakeMethods()
    {
        long[] taken = s_methods;
        s_methods = [];
        return taken;
    }

    /// <summary>An object is made.</summary>
    /// <param name="type">Index of its type.</param>
    public static void Object(int type)
    {
        Allocated?.Invoke(type, -1);
    }

    /// <summary>An array is made.</summary>
    /// <param name="length">How many elements it has.</param>
    /// <param name="type">Index of its type.</param>
    /// <returns>The length.</returns>
    public static int Array(int length, int type)
    {
        Allocated?.Invoke(type, length);
        return length;
    }

    /// <summary>A section begins.</summary>
    /// <param name="section">Which.</param>
    public static void Begin(int section)
    {
        s_isCycle = section == (int)Section.Cycle;
        System.Array.Clear(s_instructions);
        System.Array.Clear(s_calls);
        System.Array.Clear(s_allocations);
    }

    /// <summary>A section ends.</summary>
    /// <param name="section">Which.</param>
    public static void End(int section)
    {
        s_isCycle = false;
        if (Ended is { } ended)
        {
            ended((Section)section, [.. s_instructions.Select((count, i) => new Tally(count, s_calls[i], s_allocations[i]))]);
        }
    }

    private static void Add(int method, int instructions)
    {
        if (method >= s_methods.Length)
        {
            System.Array.Resize(ref s_methods, method + 1);
        }

        s_methods[method] += instructions;
    }
}
