using Mono.Cecil;
using SSBms.NanoCheck.Checking;

namespace SSBms.NanoCheck.Rules;

/// <summary>A rule about types that must not be named anywhere.</summary>
public abstract class TypeRule : IRule
{
    /// <summary>Makes a rule.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="title">What is expected.</param>
    protected TypeRule(string id, string title)
    {
        Id = id;
        Title = title;
    }

    /// <inheritdoc/>
    public string Id { get; }

    /// <inheritdoc/>
    public string Title { get; }

    /// <inheritdoc/>
    public virtual void Check(Subject subject, Inspection inspection)
    {
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(inspection);
        foreach (TypeUse use in TypeUses.In(subject.Firmware.Types, subject.Firmware.Places))
        {
            inspection.Look();
            if (IsForbidden(use.Type))
            {
                inspection.Report(use.Place, Message(use.Type));
            }
        }
    }

    /// <summary>True when a type must not be named.</summary>
    /// <param name="type">The type, as it is named.</param>
    protected abstract bool IsForbidden(TypeReference type);

    /// <summary>What stands there and what is expected.</summary>
    /// <param name="type">The type that is named.</param>
    protected abstract string Message(TypeReference type);

    /// <summary>True when a type, or one it is made of, is as asked for.</summary>
    /// <param name="type">The type.</param>
    /// <param name="wanted">What is asked for.</param>
    protected static bool Contains(TypeReference type, Func<TypeReference, bool> wanted)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        return wanted(type) || (type is TypeSpecification specification && Contains(specification.ElementType, wanted));
    }
}
