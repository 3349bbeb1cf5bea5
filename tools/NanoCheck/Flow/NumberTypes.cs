using Mono.Cecil;

namespace SSBms.NanoCheck.Flow;

/// <summary>What a type says of the numbers in it.</summary>
public static class NumberTypes
{
    /// <summary>How a number of the type stands on the stack.</summary>
    /// <param name="type">The type.</param>
    /// <param name="isEnum">True for an enumeration.</param>
    public static NumberKind KindOf(TypeReference type, bool isEnum)
    {
        ArgumentNullException.ThrowIfNull(type);
        return type.MetadataType switch
        {
            MetadataType.Boolean or MetadataType.Char or MetadataType.SByte or MetadataType.Byte => NumberKind.Int32,
            MetadataType.Int16 or MetadataType.UInt16 or MetadataType.Int32 or MetadataType.UInt32 => NumberKind.Int32,
            MetadataType.Int64 or MetadataType.UInt64 or MetadataType.IntPtr or MetadataType.UIntPtr => NumberKind.Int64,
            MetadataType.Single or MetadataType.Double => NumberKind.Real,
            _ => isEnum ? NumberKind.Int32 : NumberKind.None,
        };
    }

    /// <summary>The range of the type, as it stands on the stack.</summary>
    /// <param name="type">The type.</param>
    /// <param name="isEnum">True for an enumeration.</param>
    public static Fact RangeOf(TypeReference type, bool isEnum)
    {
        ArgumentNullException.ThrowIfNull(type);
        return type.MetadataType switch
        {
            MetadataType.Boolean => Fact.Of(0.0, 1.0),
            MetadataType.Byte => Fact.Of(byte.MinValue, byte.MaxValue),
            MetadataType.SByte => Fact.Of(sbyte.MinValue, sbyte.MaxValue),
            MetadataType.Char or MetadataType.UInt16 => Fact.Of(ushort.MinValue, ushort.MaxValue),
            MetadataType.Int16 => Fact.Of(short.MinValue, short.MaxValue),
            _ => Fact.Any(KindOf(type, isEnum)),
        };
    }
}
