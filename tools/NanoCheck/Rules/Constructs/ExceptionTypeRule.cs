using Mono.Cecil;
using Mono.Cecil.Cil;
using SSBms.NanoCheck.Checking;

namespace SSBms.NanoCheck.Rules.Constructs;

/// <summary>
/// Only exceptions and members of exceptions that nanoFramework has. It throws a plain Exception where the desktop throws
/// DivideByZeroException or OverflowException.
/// </summary>
public sealed class ExceptionTypeRule : CodeRule
{
    private const string Suffix = "Exception";

    /// <summary>Makes the rule.</summary>
    public ExceptionTypeRule()
        : base("NC109", "only exceptions that nanoFramework has") { }

    /// <summary>True for an exception, by its name.</summary>
    /// <param name="type">A type.</param>
    public static bool IsException(TypeReference type)
    {
        ArgumentNullException.ThrowIfNull(type);
        return type.Name.EndsWith(Suffix, StringComparison.Ordinal);
    }

    /// <inheritdoc/>
    protected override void Judge(Subject subject, MethodDefinition method, Inspection inspection)
    {
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(method);
        ArgumentNullException.ThrowIfNull(inspection);
        foreach (ExceptionHandler handler in method.Body.ExceptionHandlers.Where(handler => handler.CatchType is not null))
        {
            inspection.Look();
            if (subject.Firmware.Find(handler.CatchType) is null && subject.Api.Find(handler.CatchType.FullName) is null)
            {
                inspection.Report(
                    subject.Firmware.Places.Of(method, handler.HandlerStart),
                    $"catch of {handler.CatchType.FullName}, which nanoFramework does not throw: expected System.Exception or a listed one"
                );
            }
        }
    }

    /// <inheritdoc/>
    protected override void Judge(Site site, Inspection inspection)
    {
        ArgumentNullException.ThrowIfNull(site);
        ArgumentNullException.ThrowIfNull(inspection);
        if (
            site.Called is not { } called
            || !IsException(called.DeclaringType)
            || site.Subject.Firmware.Find(called.DeclaringType) is not null
        )
        {
            return;
        }

        inspection.Look();
        if (site.Subject.Api.Find(called.FullName) is null)
        {
            inspection.Report(
                site.Place,
                $"{called.FullName} is not known in nanoFramework: expected an exception listed in {Lists.ApiList.Path}"
            );
        }
    }
}
