using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace SSBms.Mutants.Running;

/// <summary>The tests that are to notice a change.</summary>
internal static class TestList
{
    /// <summary>Compares recorded bits: it notices everything and requires nothing.</summary>
    private const string Recorded = "TraceTests";

    /// <summary>Every test of an assembly, in the order of names.</summary>
    /// <param name="assembly">The assembly.</param>
    public static IEnumerable<TestCase> Of(Assembly assembly)
    {
        return assembly
            .GetTypes()
            .Where(type => type.IsDefined(typeof(TestClassAttribute)) && type.Name != Recorded)
            .OrderBy(type => type.FullName, StringComparer.Ordinal)
            .SelectMany(type =>
                type.GetMethods()
                    .Where(method => method.IsDefined(typeof(TestMethodAttribute)))
                    .OrderBy(method => method.Name, StringComparer.Ordinal)
                    .SelectMany(method => Rows(type, method))
            );
    }

    /// <summary>Sets up what classes set up once, while no mutant is in.</summary>
    /// <param name="assembly">The classes of this assembly.</param>
    public static void SetUp(Assembly assembly)
    {
        foreach (Type type in assembly.GetTypes().Where(type => type.TypeInitializer is not null && !type.ContainsGenericParameters))
        {
            RuntimeHelpers.RunClassConstructor(type.TypeHandle);
        }
    }

    private static IEnumerable<TestCase> Rows(Type type, MethodInfo method)
    {
        ITestDataSource[] sources = [.. method.GetCustomAttributes().OfType<ITestDataSource>()];
        return sources.Length == 0
            ? [new TestCase(type, method, [], 0)]
            : sources.SelectMany(source => source.GetData(method)).Select((row, index) => new TestCase(type, method, row!, index));
    }
}
