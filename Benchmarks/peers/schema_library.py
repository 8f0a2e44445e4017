"""The two libraries, each as a maker of functions that tell whether a value fits a schema."""


def maker(name):
    if name == "jsonschema-rs":
        import jsonschema_rs

        return lambda schema: jsonschema_rs.Draft202012Validator(schema).is_valid
    if name == "jsonschema":
        import jsonschema

        return lambda schema: jsonschema.Draft202012Validator(schema).is_valid
    raise SystemExit(f'schema_library: "{name}" is none of jsonschema-rs, jsonschema')
