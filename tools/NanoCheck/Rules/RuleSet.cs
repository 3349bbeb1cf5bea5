using SSBms.NanoCheck.Checking;
using SSBms.NanoCheck.Rules.Constructs;
using SSBms.NanoCheck.Rules.Cycle;
using SSBms.NanoCheck.Rules.Numbers;
using SSBms.NanoCheck.Rules.Projects;

namespace SSBms.NanoCheck.Rules;

/// <summary>All rules, in the order they are applied: what looks at what the others have used comes last.</summary>
internal static class RuleSet
{
    /// <summary>The rules about projects and sources.</summary>
    public static IReadOnlyList<Rule> Projects { get; } =
    [new CompileListRule(), new TwinRule(), new PackageRule(), new SolutionRule(), new CompileRule()];

    /// <summary>The rules about compiled firmware.</summary>
    public static IReadOnlyList<Rule> Code { get; } =
    [
        TypeFormRule.Generics,
        TypeFormRule.Dimensions,
        MethodFormRule.InterfaceBodies,
        new CheckedArithmeticRule(),
        MethodFormRule.Finalizers,
        new EnumTextRule(),
        new StaticStateRule(),
        new StringBuildingRule(),
        new StaticInitialiserRule(),
        new DivisionRule(),
        new RealToIntegerRule(),
        new ForeignNumberRule(),
        new CycleIsFoundRule(),
        new AllocationRule(),
        new DelegateRule(),
        new CycleStringRule(),
        new StructCopyRule(),
        new LockRule(),
        new WaitRule(),
        new ThrowRule(),
        new RecursionRule(),
        new EnumerationRule(),
        new CatchRule(),
        new UnusedAllowanceRule(),
    ];

    /// <summary>All rules.</summary>
    public static IReadOnlyList<Rule> All { get; } = [.. Projects, .. Code];
}
