using Mono.Cecil;
using Mono.Cecil.Cil;

namespace SSBms.NanoCheck.Assemblies;

/// <summary>Finds the lines of compiled things.</summary>
/// <param name="firmware">The assemblies.</param>
/// <param name="sources">The source files.</param>
internal sealed class SourcePlaces(Firmware firmware, Sources sources)
{
    private const int HiddenLine = 0xFEEFEE;

    /// <summary>The line an instruction was compiled from.</summary>
    /// <param name="method">The method it is in.</param>
    /// <param name="instruction">The instruction.</param>
    public SourcePlace Of(MethodDefinition method, Instruction instruction)
    {
        SequencePoint? point = method
            .DebugInformation.SequencePoints.Where(point => point.StartLine != HiddenLine)
            .LastOrDefault(point => point.Offset <= instruction.Offset);
        return point is null ? Of(method) : new SourcePlace(point.Document.Url, point.StartLine);
    }

    /// <summary>The line a method begins in.</summary>
    /// <param name="method">The method.</param>
    public SourcePlace Of(MethodDefinition method)
    {
        SequencePoint? point = method.DebugInformation.SequencePoints.FirstOrDefault(point => point.StartLine != HiddenLine);
        if (point is not null && !method.IsConstructor)
        {
            return new SourcePlace(point.Document.Url, point.StartLine);
        }

        string name = method.IsConstructor ? method.DeclaringType.Name : method.Name;
        return sources.Member(Of(method.DeclaringType), name);
    }

    /// <summary>The line a field is declared in; for the one behind a property, the property's.</summary>
    /// <param name="field">The field.</param>
    public SourcePlace Of(FieldDefinition field)
    {
        return sources.Member(Of(field.DeclaringType), Spoken(field));
    }

    /// <summary>The line a type is declared in.</summary>
    /// <param name="type">The type.</param>
    public SourcePlace Of(TypeDefinition type)
    {
        TypeDefinition written = type;
        while (written.Name.StartsWith('<') && written.DeclaringType is { } outer)
        {
            written = outer;
        }

        return sources.Declaration(firmware.AssemblyOf(written).Folder, written.Name.Split('`')[0]);
    }

    /// <summary>A field's name as the source has it: the property's where the compiler made the field for one.</summary>
    /// <param name="field">The field.</param>
    public static string Spoken(FieldReference field)
    {
        string name = field.Name;
        return name.StartsWith('<') && name.Contains('>', StringComparison.Ordinal)
            ? name[1..name.IndexOf('>', StringComparison.Ordinal)]
            : name;
    }
}
