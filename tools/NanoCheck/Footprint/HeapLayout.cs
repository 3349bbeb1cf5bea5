using Mono.Cecil;
using SSBms.NanoCheck.Assemblies;

namespace SSBms.NanoCheck.Footprint;

/// <summary>
/// Size of objects on nanoFramework's heap, in 32-bit builds: blocks of 12 bytes, one as head and one for each field; arrays
/// of numbers are packed behind a head of 20 bytes, arrays of anything else have a block for each element.
/// </summary>
/// <param name="firmware">The firmware.</param>
internal sealed class HeapLayout(Firmware firmware)
{
    /// <summary>The granularity, bytes.</summary>
    public const int Block = 12;

    private const int ArrayHead = 20;

    /// <summary>Size of an object.</summary>
    /// <param name="type">Its type.</param>
    /// <returns>Bytes.</returns>
    public int ObjectSize(TypeReference type)
    {
        int fields = 0;
        for (TypeDefinition? current = firmware.Find(type); current is not null; current = firmware.Find(current.BaseType))
        {
            fields += current.Fields.Count(field => !field.IsStatic);
        }

        return Block * (1 + fields);
    }

    /// <summary>Size of an array.</summary>
    /// <param name="element">Type of its elements.</param>
    /// <param name="length">How many it has.</param>
    /// <returns>Bytes.</returns>
    public int ArraySize(TypeReference element, int length)
    {
        int bytes = ArrayHead + length * ElementSize(element);
        return (bytes + Block - 1) / Block * Block;
    }

    private int ElementSize(TypeReference element)
    {
        TypeReference stored = firmware.Find(element) is { IsEnum: true } type
            ? type.Fields.First(field => !field.IsStatic).FieldType
            : element;
        return stored.MetadataType switch
        {
            MetadataType.Boolean or MetadataType.Byte or MetadataType.SByte => 1,
            MetadataType.Char or MetadataType.Int16 or MetadataType.UInt16 => 2,
            MetadataType.Int32 or MetadataType.UInt32 or MetadataType.Single => 4,
            MetadataType.Int64 or MetadataType.UInt64 or MetadataType.Double => 8,
            _ => Block,
        };
    }
}
