using Mono.Cecil;
using Mono.Cecil.Cil;

namespace SSBms.Mutants.Weaving;

/// <summary>Changes of what is done: a call or an assignment left out, another value returned, no case of a switch.</summary>
internal static class Effects
{
    /// <summary>The variants of an instruction; none when it does nothing.</summary>
    /// <param name="instruction">Any.</param>
    /// <param name="method">Where it stands.</param>
    public static IEnumerable<Variant> Of(Instruction instruction, MethodDefinition method)
    {
        switch (instruction.OpCode.Code)
        {
            case Code.Call:
            case Code.Callvirt:
                return Call(instruction, method);
            case Code.Stfld when !method.IsConstructor:
            case Code.Stsfld when !method.IsConstructor:
                return [LeftOut($"assignment of {((FieldReference)instruction.Operand).Name} left out", instruction, method)];
            case Code.Stelem_I1:
            case Code.Stelem_I2:
            case Code.Stelem_I4:
            case Code.Stelem_I8:
            case Code.Stelem_R8 when !method.IsConstructor:
                return IsInitializer(instruction) ? [] : [LeftOut("assignment of an element left out", instruction, method)];
            case Code.Switch:
                return [LeftOut("switch: none of its cases", instruction, method)];
            case Code.Ret:
                return Returned(instruction, method);
            default:
                return [];
        }
    }

    private static IEnumerable<Variant> Call(Instruction instruction, MethodDefinition method)
    {
        var called = (MethodReference)instruction.Operand;
        if (called.ReturnType.MetadataType == MetadataType.Void)
        {
            return called.Name == ".ctor" ? [] : [LeftOut($"call of {called.Name} left out", instruction, method)];
        }

        if (instruction.Next?.OpCode.Code != Code.Pop || Nothing(called.ReturnType) is not { } nothing)
        {
            return [];
        }

        return [new Variant($"call of {called.Name} left out", [.. Pops(instruction, method), nothing])];
    }

    private static IEnumerable<Variant> Returned(Instruction ret, MethodDefinition method)
    {
        if (method.ReturnType.MetadataType == MetadataType.Void || Nothing(method.ReturnType) is not { } nothing)
        {
            yield break;
        }

        Instruction? before = ret.Previous;
        bool constant = before is { OpCode.Code: Code.Ldc_I4 or Code.Ldc_R8 or Code.Ldc_I8 or Code.Ldnull };
        if (constant)
        {
            // The constant itself is changed.
            yield break;
        }

        if (method.ReturnType.MetadataType == MetadataType.Boolean)
        {
            yield return Instead("returns true", Instruction.Create(OpCodes.Ldc_I4, 1));
            yield return Instead("returns false", Instruction.Create(OpCodes.Ldc_I4, 0));
        }
        else
        {
            yield return Instead("returns nothing", nothing);
        }
    }

    private static Variant Instead(string change, Instruction value)
    {
        return new Variant(change, Instruction.Create(OpCodes.Pop), value, Instruction.Create(OpCodes.Ret));
    }

    private static Variant LeftOut(string change, Instruction instruction, MethodDefinition method)
    {
        return new Variant(change, [.. Pops(instruction, method), Instruction.Create(OpCodes.Nop)]);
    }

    private static IEnumerable<Instruction> Pops(Instruction instruction, MethodDefinition method)
    {
        return Enumerable.Range(0, Consumer.Taken(instruction, method)).Select(_ => Instruction.Create(OpCodes.Pop));
    }

    /// <summary>True when an element is set while its array is made: what it is set to is changed instead.</summary>
    private static bool IsInitializer(Instruction store)
    {
        for (Instruction? before = store.Previous; before is not null; before = before.Previous)
        {
            if (before.OpCode.Code == Code.Dup)
            {
                return true;
            }

            if (
                before.OpCode.FlowControl is not (FlowControl.Next or FlowControl.Call)
                || before.OpCode.Code is Code.Ldfld or Code.Ldarg or Code.Ldloc
            )
            {
                return false;
            }
        }

        return false;
    }

    private static Instruction? Nothing(TypeReference type)
    {
        switch (type.MetadataType)
        {
            case MetadataType.Boolean:
            case MetadataType.Byte:
            case MetadataType.SByte:
            case MetadataType.Int16:
            case MetadataType.UInt16:
            case MetadataType.Int32:
            case MetadataType.UInt32:
            case MetadataType.Char:
                return Instruction.Create(OpCodes.Ldc_I4, 0);
            case MetadataType.Int64:
            case MetadataType.UInt64:
                return Instruction.Create(OpCodes.Ldc_I8, 0L);
            case MetadataType.Double:
                return Instruction.Create(OpCodes.Ldc_R8, 0.0);
            case MetadataType.ValueType:
                return type.Resolve() is { IsEnum: true } ? Instruction.Create(OpCodes.Ldc_I4, 0) : null;
            case MetadataType.Class:
            case MetadataType.String:
            case MetadataType.Array:
            case MetadataType.Object:
                return Instruction.Create(OpCodes.Ldnull);
            default:
                return null;
        }
    }
}
