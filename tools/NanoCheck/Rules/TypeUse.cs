using Mono.Cecil;
using Mono.Cecil.Cil;
using SSBms.NanoCheck.Assemblies;

namespace SSBms.NanoCheck.Rules;

/// <summary>A type that is named somewhere: in a declaration, in a signature, in code.</summary>
/// <param name="Type">The type, as it is named; a parameter of a type where one is declared.</param>
/// <param name="Place">Where.</param>
internal sealed record TypeUse(TypeReference Type, SourcePlace Place)
{
    /// <summary>Every use.</summary>
    /// <param name="firmware">Where to look.</param>
    public static IEnumerable<TypeUse> In(Firmware firmware)
    {
        SourcePlaces places = firmware.Places;
        return firmware.Types.SelectMany(type =>
            At(places.Of(type), [.. type.Interfaces.Select(item => item.InterfaceType), type.BaseType, .. type.GenericParameters])
                .Concat(type.Fields.SelectMany(field => At(places.Of(field), [field.FieldType])))
                .Concat(type.Methods.SelectMany(method => In(places, method)))
        );
    }

    private static IEnumerable<TypeUse> In(SourcePlaces places, MethodDefinition method)
    {
        IEnumerable<TypeUse> declared = At(places.Of(method), [.. Named(method), .. method.GenericParameters]);
        return method.HasBody
            ? declared
                .Concat(At(places.Of(method), method.Body.Variables.Select(variable => variable.VariableType)))
                .Concat(method.Body.Instructions.SelectMany(at => At(places.Of(method, at), Named(at.Operand))))
            : declared;
    }

    private static IEnumerable<TypeUse> At(SourcePlace place, IEnumerable<TypeReference?> types)
    {
        return types.OfType<TypeReference>().Select(type => new TypeUse(type, place));
    }

    private static IEnumerable<TypeReference> Named(object? operand)
    {
        return operand switch
        {
            TypeReference type => [type],
            FieldReference field => [field.DeclaringType, field.FieldType],
            GenericInstanceMethod method => [.. Named(method.ElementMethod), .. method.GenericArguments],
            MethodReference method =>
            [
                method.DeclaringType,
                method.ReturnType,
                .. method.Parameters.Select(parameter => parameter.ParameterType),
            ],
            _ => [],
        };
    }
}
