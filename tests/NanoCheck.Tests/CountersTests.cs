using System.Reflection;
using Mono.Cecil;
using SSBms.NanoCheck.Assemblies;
using SSBms.NanoCheck.Counting;

namespace SSBms.NanoCheck.Tests;

/// <summary>Counted code does what it did, and its instructions are counted one by one.</summary>
[TestClass]
[DoNotParallelize]
public sealed class CountersTests
{
    private const string Source = """
        namespace SSBms.Sample;

        public static class Code
        {
            public static int Add(int left, int right)
            {
                return left + right; // ldarg ldarg add ret
            }

            public static int Sum(int count)
            {
                int sum = 0; // ldc stloc
                for (int i = 0; i < count; i++) // ldc stloc br; each time ldloc ldc add stloc; count + 1 times ldloc ldarg blt
                {
                    sum += i; // ldloc ldloc add stloc
                }

                return sum; // ldloc ret
            }

            public static int Caught(int[] values)
            {
                try
                {
                    return values[5]; // ldarg ldc ldelem, and never stloc leave, which count: they are of one run
                }
                catch (System.Exception) // pop
                {
                    return new int[3].Length; // ldc newarr ldlen conv stloc leave; ldloc ret
                }
            }

            public static int Twice(int value)
            {
                return Add(value, value); // ldarg ldarg call ret
            }
        }
        """;

    [TestMethod]
    [DataRow("Add", new object[] { 2, 3 }, 5, 4, 0, 0)]
    [DataRow("Sum", new object[] { 4 }, 6, 5 + 4 * 8 + 5 * 3 + 2, 0, 0)]
    [DataRow("Twice", new object[] { 4 }, 8, 8, 1, 0)]
    public void Instructions_are_counted_one_by_one(
        string method,
        object[] arguments,
        int result,
        long instructions,
        long calls,
        long allocations
    )
    {
        (object? actual, Tally tally) = Run(method, arguments, []);

        Assert.AreEqual(result, actual);
        Assert.AreEqual(new Tally(instructions, calls, allocations), tally);
    }

    [TestMethod]
    public void An_allocation_is_counted_with_its_type_and_length()
    {
        var types = new List<TypeReference>();
        var allocated = new List<(string Type, int Length)>();
        Probe.Allocated = (type, length) => allocated.Add((types[type].FullName, length));

        (object? actual, Tally tally) = Run("Caught", [new int[2]], types);
        Probe.Allocated = null;

        Assert.AreEqual(3, actual);
        Assert.AreEqual(1L, tally.Allocations);
        CollectionAssert.AreEqual(new[] { ("System.Int32[]", 3) }, allocated);
    }

    [TestMethod]
    public void Instructions_are_told_method_by_method()
    {
        ModuleDefinition module = Sample.Compile(Room.Control, Source).Assemblies[0].Module;
        var methods = new List<string>();
        Assembly counted = Assembly.Load(Counters.Insert(module, Room.Control, [], methods));
        Probe.TakeMethods();
        Tally tally = default;
        Probe.Ended = (_, done) => tally = done[0];
        Probe.Begin((int)Section.Cycle);
        counted.GetType("SSBms.Sample.Code")!.GetMethod("Twice")!.Invoke(null, [4]);
        Probe.End((int)Section.Cycle);
        Probe.Ended = null;
        long[] taken = Probe.TakeMethods();
        Assert.AreEqual(tally.Instructions, taken.Sum());
        Assert.AreEqual(4L, taken[methods.IndexOf("Code.Twice")], "what it calls stands under its own name");
        Assert.IsEmpty(Probe.TakeMethods(), "they are told once");
    }

    [TestMethod]
    public void A_spread_tells_mean_and_the_cycles_that_stand_out()
    {
        var cycles = new Dictionary<long, long>
        {
            [10] = 1998,
            [20] = 1,
            [40] = 1,
        };

        Assert.AreEqual(new Spread((19980.0 + 60.0) / 2000.0, 10, 40), Spread.Of(cycles));
        Assert.AreEqual(new Spread(0.0, 0, 0), Spread.Of(new Dictionary<long, long>()));
    }

    private static (object? Result, Tally Tally) Run(string method, object[] arguments, List<TypeReference> types)
    {
        ModuleDefinition module = Sample.Compile(Room.Control, Source).Assemblies[0].Module;
        MethodInfo code = Assembly.Load(Counters.Insert(module, Room.Control, types, [])).GetType("SSBms.Sample.Code")!.GetMethod(method)!;
        Tally tally = default;
        Probe.Ended = (_, done) => tally = done[0];
        Probe.Begin((int)Section.Cycle);
        object? result = code.Invoke(null, arguments);
        Probe.End((int)Section.Cycle);
        Probe.Ended = null;
        return (result, tally);
    }
}
