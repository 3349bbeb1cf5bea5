using SSBms.NanoCheck.Checking;
using SSBms.NanoCheck.Rules.Api;
using SSBms.NanoCheck.Rules.Constructs;
using SSBms.NanoCheck.Rules.Cycle;
using SSBms.NanoCheck.Rules.Numbers;
using SSBms.NanoCheck.Rules.Projects;

namespace SSBms.NanoCheck.Rules;

/// <summary>All rules, in the order they are applied: what looks at what the others have used comes last.</summary>
public static class RuleSet
{
    /// <summary>All rules.</summary>
    public static IReadOnlyList<IRule> All { get; } =
    [
        new GenericsRule(),
        new MultiDimensionalArrayRule(),
        new InterfaceBodyRule(),
        new UnsafeCodeRule(),
        new CheckedArithmeticRule(),
        new StateMachineRule(),
        new LinqAndDynamicRule(),
        new FinalizerRule(),
        new ExceptionTypeRule(),
        new EnumTextRule(),
        new VolatileRule(),
        new StaticStateRule(),
        new StringBuildingRule(),
        new DivisionRule(),
        new IntegerDivisionRule(),
        new RealToIntegerRule(),
        new FiniteComparisonRule(),
        new UnknownApiRule(),
        new UnusedApiRule(),
        new ApiPackageRule(),
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
        new CompileListRule(),
        new TwinRule(),
        new PackageRule(),
        new SolutionRule(),
    ];
}
