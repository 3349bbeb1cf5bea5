using SSBms.NanoCheck.Assemblies;
using SSBms.NanoCheck.Checking;

namespace SSBms.NanoCheck.Rules.Projects;

/// <summary>
/// Every board project compiles against nanoFramework's own class library and, of the other packages, against the signatures
/// that were looked up for it. So iterators, async, LINQ, dynamic, volatile, tuples, pointers, and types or members that a
/// board does not have end here.
/// </summary>
internal sealed class CompileRule() : Rule("NC301", "every board project compiles against nanoFramework's class library")
{
    /// <inheritdoc/>
    public override void Check(Subject subject, Inspection inspection)
    {
        for (int i = 0; i < subject.Build.Projects; i++)
        {
            inspection.Look();
        }

        foreach (CompileError error in subject.Build.Errors)
        {
            inspection.Report(error.Place, error.Message);
        }
    }
}
